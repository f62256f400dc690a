package org.recommendationtracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.audit.chain.EntryRow;
import org.recommendationtracker.audit.chain.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries from before the chain are chained: more than are read at once, of subjects that lie between each other. */
class EntryHashesMigrationTest extends MigrationTest {

    private static final int OF_EACH = 700;

    EntryHashesMigrationTest() {
        super(
                "39",
                "42",
                Stream.of("RECOMMENDATION', 'A-01", "REPORT', 'A", "RECOMMENDATION', 'A-02")
                        .map(EntryHashesMigrationTest::entries)
                        .toList());
    }

    private static String entries(String subject) {
        return """
                insert into audit_entry (subject_kind, subject, position, step, title, user_id, role, effective_on, recorded_at,
                state_after, comment) values\s"""
                + IntStream.rangeClosed(1, OF_EACH)
                        .mapToObj(position ->
                                "('%s', %d, 'STEP', 'Zoë’s 👍', 'x', 'PANEL', '2014-07-31', '2014-07-31 10:00:00.000001', '{}', %s)"
                                        .formatted(subject, position, position % 2 == 0 ? "'A remark'" : "null"))
                        .collect(Collectors.joining(", "));
    }

    @Override
    void assertMigrated(JdbcClient sql) {
        List<EntryRow> rows = sql.sql("select " + EntryRow.COLUMNS
                        + " from audit_entry e order by e.subject_kind, e.subject, e.position")
                .query((row, number) -> EntryRow.of(row))
                .list();

        assertThat(rows).hasSize(3 * OF_EACH);
        @Nullable Hash previous = null;
        for (EntryRow row : rows) {
            previous = row.position() == 1 ? null : previous;
            Hash hash = row.entry(previous, Objects.requireNonNull(row.salt())).hash();
            assertThat(row.hash()).as(row.subject() + " " + row.position()).isEqualTo(hash);
            previous = hash;
        }
        assertThat(rows).extracting(EntryRow::salt).doesNotHaveDuplicates();
    }
}
