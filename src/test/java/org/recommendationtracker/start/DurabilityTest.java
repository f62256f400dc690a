package org.recommendationtracker.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With which settings MySQL keeps what was told. */
class DurabilityTest {

    @ParameterizedTest
    @CsvSource({
        "1, ON,  1, ON",
        "1, ON,  1, DETECT_AND_RECOVER",
        "1, OFF, 0, ON",
    })
    void these_keep_every_commit(String flush, String log, String sync, String doublewrite) {
        assertThat(faults(flush, log, sync, doublewrite)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, ON,  1,   ON,          innodb_flush_log_at_trx_commit = 0 instead of 1",
        "2, OFF, 0,   ON,          innodb_flush_log_at_trx_commit = 2 instead of 1",
        "1, ON,  0,   ON,          sync_binlog = 0 instead of 1",
        "1, ON,  100, ON,          sync_binlog = 100 instead of 1",
        "1, ON,  1,   OFF,         innodb_doublewrite = OFF instead of ON",
        "1, ON,  1,   DETECT_ONLY, innodb_doublewrite = DETECT_ONLY instead of ON",
        "2, ON,  0,   ON,          innodb_flush_log_at_trx_commit = 2 instead of 1 and sync_binlog = 0 instead of 1",
    })
    void these_do_not(String flush, String log, String sync, String doublewrite, String faults) {
        assertThat(faults(flush, log, sync, doublewrite)).isEqualTo(faults);
    }

    @Test
    void what_is_not_known_is_not_right() {
        assertThat(Durability.faults(Map.of("innodb_flush_log_at_trx_commit", "1")))
                .isEqualTo("sync_binlog = unknown instead of 1 and innodb_doublewrite = unknown instead of ON");
    }

    private static String faults(String flush, String log, String sync, String doublewrite) {
        return Durability.faults(Map.of(
                "innodb_flush_log_at_trx_commit", flush,
                "log_bin", log,
                "sync_binlog", sync,
                "innodb_doublewrite", doublewrite));
    }
}
