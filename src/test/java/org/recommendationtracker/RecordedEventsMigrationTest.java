package org.recommendationtracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries are given the ids of the events that told of them. */
class RecordedEventsMigrationTest extends MigrationTest {

    RecordedEventsMigrationTest() {
        super(
                "26",
                "27",
                Stream.of(
                                entry("RECOMMENDATION", "A-01", 1, "ISSUED"),
                                entry("REPORT", "A", 1, "REGISTERED"),
                                entry("RECOMMENDATION", "A-01", 2, "COMMENT"),
                                entry("REPORT", "A", 2, "PUBLISHED"),
                                entry("RECOMMENDATION", "A-01", 3, "OWNER_ASSIGNED"),
                                event("A-01", 2, "second"),
                                event("A-01", 1, "first"),
                                event("A", 1, "published"))
                        .toList());
    }

    private static String entry(String kind, String subject, int position, String step) {
        return """
                insert into audit_entry (subject_kind, subject, position, step, title, user_id, role, effective_on, recorded_at,
                state_after) values ('%s', '%s', %d, '%s', 'x', 'x', 'PANEL', '2014-07-31', '2014-07-31 10:00:00', '{}')""".formatted(kind, subject, position, step);
    }

    private static String event(String subject, int number, String id) {
        return """
                insert into outbox (id, aggregatetype, aggregateid, sequence, type, source, dataschema, issuingbody, recorded_at,
                payload) values ('%s', 'x', '%s', %d, 'x', 'x', 'x', 'x', '2014-07-31 10:00:00', '{}')""".formatted(id, subject, number);
    }

    @Override
    void assertMigrated(JdbcClient sql) {
        assertThat(sql.sql("select concat(step, ' ', coalesce(event_id, 'none')) from audit_entry order by id")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of(
                        "ISSUED first",
                        "REGISTERED none",
                        "COMMENT none",
                        "PUBLISHED published",
                        "OWNER_ASSIGNED second"));
    }
}
