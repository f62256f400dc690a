package org.recommendationtracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of the version before inboxes were found by receipt, with a notice of each kind. */
class ReceiptMigrationTest extends MigrationTest {

    private static final List<String> BEFORE = List.of(
            notice("unread", "null", "null"),
            notice("read", "'2024-09-05 09:00:00'", "null"),
            notice("acknowledged", "'2024-09-05 09:00:00'", "'2024-09-06 09:00:00'"));

    ReceiptMigrationTest() {
        super("26", "28", BEFORE);
    }

    @Override
    void assertMigrated(JdbcClient sql) {
        assertThat(receipts(sql)).containsExactly("acknowledged ACKNOWLEDGED", "read READ", "unread NONE");

        sql.sql("update notice set read_at = queued_at where id = 'unread'").update();
        assertThat(receipts(sql)).contains("unread READ");
    }

    private static List<String> receipts(JdbcClient sql) {
        return sql.sql("select concat(id, ' ', receipt) from notice order by id")
                .query(String.class)
                .list();
    }

    private static String notice(String id, String readAt, String acknowledgedAt) {
        return """
                insert into notice (id, event_id, recipient, event, subject, title, occurred_at, queued_at, read_at,
                acknowledged_at) values ('%s', 'event-%s', 'norfolk', 'issued', 'SCRP-2014-01', 'Issued',
                '2024-09-04 09:00:00', '2024-09-04 09:00:00', %s, %s)""".formatted(id, id, readAt, acknowledgedAt);
    }
}
