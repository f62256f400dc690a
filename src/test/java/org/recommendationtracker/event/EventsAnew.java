package org.recommendationtracker.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.recommendationtracker.party.Utc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes events anew from the audit trail of a running application. */
public final class EventsAnew {

    private EventsAnew() {}

    /** Checks that all of them are as they were written to the outbox. */
    public static void areThoseOfTheOutbox(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        RecordedEvents recorded = application.getBean(RecordedEvents.class);
        List<String> subjects = database.sql("select aggregateid from outbox_sequence")
                .query(String.class)
                .list();

        assertThat(subjects).isNotEmpty().allSatisfy(subject -> assertThat(recorded.of(subject))
                .isEqualTo(written(database, subject)));
    }

    private static List<OutboxEntry> written(JdbcClient database, String subject) {
        return database.sql("select * from outbox where aggregateid = ? order by sequence")
                .param(subject)
                .query((row, number) -> new OutboxEntry(
                        0,
                        row.getString("id"),
                        new EventSubject(row.getString("aggregatetype"), row.getString("aggregateid")),
                        row.getInt("sequence"),
                        row.getString("type"),
                        row.getString("dataschema"),
                        row.getString("issuingbody"),
                        Utc.read(row, "recorded_at"),
                        row.getString("payload")))
                .list();
    }
}
