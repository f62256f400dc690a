package org.recommendationtracker.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that auditors download, by itself: on tampered and on hostile bundles. */
class AuditVerifierTest {

    @Test
    void it_finds_what_was_tampered_with_and_withstands_what_is_hostile(@TempDir Path folder) {
        BundleVerifiers.Verdict verdict = new BundleVerifiers(folder).trials();

        assertThat(verdict.exitCode()).as(verdict.text()).isZero();
        assertThat(verdict.text()).contains("0 failures");
    }
}
