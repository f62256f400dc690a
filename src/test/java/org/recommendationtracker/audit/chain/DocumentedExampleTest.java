package org.recommendationtracker.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What {@code docs/audit-chain.md} gives others to try their programs on is what this one makes of it. */
class DocumentedExampleTest {

    private static final ChainedEntry ENTRY = new ChainedEntry(
            "RECOMMENDATION",
            "SCRP-2014-01",
            2,
            new Hash(HexFormat.of().parseHex("ab".repeat(32))),
            "RESPONSE_DRAFTED",
            "Response drafted",
            "official",
            "OFFICIALS",
            "dfe-children-families",
            LocalDate.parse("2014-08-01"),
            Instant.parse("2014-08-01T09:30:00.000001Z"),
            null,
            "{}",
            "{\"owner\":\"Zoë\\n\"}",
            "Ask legal first.",
            new Salt(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")));

    @Test
    void the_document_has_the_canonical_form_and_the_hash_of_an_entry() throws IOException {
        assertThat(Files.readString(Path.of("docs/audit-chain.md")))
                .contains(ENTRY.canonical(), ENTRY.hash().hex());
    }
}
