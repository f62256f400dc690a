package org.recommendationtracker.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes events anew from the audit trail of a running application. */
public final class EventsAnew {

    private EventsAnew() {}

    /** Checks of all but notices that there are as many as there were, and that those which the outbox still has are as they were written. */
    public static void areThoseOfTheOutbox(ApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        RecordedEvents recorded = application.getBean(RecordedEvents.class);
        Map<String, Integer> subjects = new HashMap<>();
        database.sql("select aggregateid, last_sequence from outbox_sequence where aggregateid not like '%:%'")
                .query(row -> {
                    subjects.put(row.getString(1), row.getInt(2));
                });

        assertThat(subjects).isNotEmpty().allSatisfy((subject, last) -> assertThat(recorded.of(subject))
                .hasSize(last)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("position")
                .containsAll(written(database, subject)));
    }

    /** Loses the topics of a running application and has it send everything again, as if it had been started for that. */
    public static void areSentToNewTopics(ApplicationContext application) throws Exception {
        Relay relay = application.getBean(Relay.class);
        KafkaListenerEndpointRegistry listeners = application.getBean(KafkaListenerEndpointRegistry.class);
        relay.stop();
        listeners.stop();
        KafkaAdmin configured = application.getBean(KafkaAdmin.class);
        List<String> topics = List.of(Topics.EVENTS, Topics.STATUS, Topics.CHECKPOINTS);
        try (Admin admin = Admin.create(configured.getConfigurationProperties())) {
            admin.deleteTopics(topics).all().get();
            await().until(() -> Collections.disjoint(admin.listTopics().names().get(), topics));
        }
        configured.initialize();
        application.getBean(EventRepetition.class).writeAll();
        relay.start();
        listeners.start();
    }

    private static List<OutboxEntry> written(JdbcClient database, String subject) {
        return database.sql("select * from outbox where aggregateid = ? order by sequence")
                .param(subject)
                .query(OutboxRepository::entry)
                .list();
    }
}
