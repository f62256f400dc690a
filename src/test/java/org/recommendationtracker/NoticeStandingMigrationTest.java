package org.recommendationtracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of the version before an inbox was found by how far its recipient has got, with a notice of each kind. */
class NoticeStandingMigrationTest extends MigrationTest {

    private static final List<String> BEFORE = List.of(
            notice("acknowledged", "'2024-09-05 09:00:00'", "'2024-09-06 09:00:00'", "'2024-09-18'"),
            notice("awaited", "'2024-09-05 09:00:00'", "null", "'2024-09-18'"),
            notice("read", "'2024-09-05 09:00:00'", "null", "null"),
            notice("unread", "null", "null", "null"),
            notice("unread-awaited", "null", "null", "'2024-09-18'"));

    NoticeStandingMigrationTest() {
        super("26", "48", BEFORE);
    }

    @Override
    void assertMigrated(JdbcClient sql) {
        assertThat(standings(sql))
                .containsExactly(
                        "acknowledged READ",
                        "awaited READ_AWAITED",
                        "read READ",
                        "unread UNREAD",
                        "unread-awaited UNREAD_AWAITED");

        sql.sql("update notice set read_at = queued_at where id = 'unread'").update();
        assertThat(standings(sql)).contains("unread READ");
    }

    private static List<String> standings(JdbcClient sql) {
        return sql.sql("select concat(id, ' ', standing) from notice order by id")
                .query(String.class)
                .list();
    }

    private static String notice(String id, String readAt, String acknowledgedAt, String acknowledgeBy) {
        return """
                insert into notice (id, event_id, recipient, event, subject, title, occurred_at, queued_at, read_at,
                acknowledged_at, acknowledge_by) values ('%s', 'event-%s', 'norfolk', 'accepted', 'SCRP-2014-01', 'Accepted',
                '2024-09-04 09:00:00', '2024-09-04 09:00:00', %s, %s, %s)""".formatted(id, id, readAt, acknowledgedAt, acknowledgeBy);
    }
}
