package org.recommendationtracker.audit.chain;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether each subject has as many entries of public steps as events were written: none was removed or added at the end of its chain. */
final class EventCountCheck {

    private static final int BLOCK = 1_000;

    private static final String COUNTS = """
            select s.aggregateid, s.last_sequence
                - (select coalesce(sum(g.last_sequence - g.first_sequence + 1), 0) from sequence_gap g
                    where g.aggregateid = s.aggregateid) as events,
                (select count(*) from audit_entry e
                    where e.subject_kind in ('RECOMMENDATION', 'REPORT') and e.subject = s.aggregateid
                        and e.event_id is not null and not (e.subject_kind = 'REPORT' and e.step = 'REGISTERED')) as entries
            from outbox_sequence s where s.aggregateid > :after and s.aggregateid <> 'audit'
                and s.aggregateid not like '%:%'
            order by s.aggregateid limit :most""";

    private final JdbcClient database;
    private final Findings findings;

    private record Count(String subject, long events, long entries) {}

    EventCountCheck(JdbcClient database, Findings findings) {
        this.database = database;
        this.findings = findings;
    }

    void run() {
        String after = "";
        List<Count> counts;
        do {
            counts = database.sql(COUNTS)
                    .param("after", after)
                    .param("most", BLOCK)
                    .query((row, number) -> new Count(row.getString(1), row.getLong(2), row.getLong(3)))
                    .list();
            for (Count count : counts) {
                check(count);
                after = count.subject();
            }
        } while (counts.size() == BLOCK);
    }

    private void check(Count count) {
        if (count.entries() != count.events()) {
            findings.found(Problem.ofSubject(
                    count.subject(),
                    "%d events were written, and %d entries name one: entries were removed or added."
                            .formatted(count.events(), count.entries())));
        }
    }
}
