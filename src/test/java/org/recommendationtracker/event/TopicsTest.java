package org.recommendationtracker.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recommendationtracker.standalone.EmbeddedBroker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.kafka.core.KafkaAdmin;

/** The topics on a real broker: how they are kept, and on how many brokers. */
@EventModuleTest
class TopicsTest {

    /** The settings' own, with another time for what is superseded. */
    private static final EventSettings SHORT =
            new EventSettings("urn:recommendation-tracker:schemas:", 1, 1, 1, true, Duration.ofMillis(300));

    @Autowired
    private EmbeddedBroker broker;

    @Autowired
    private KafkaAdmin admin;

    @Test
    void of_each_recommendation_the_topic_of_states_soon_has_the_latest_alone() throws Exception {
        String topic = "states-of-a-test";
        // as an earlier release made it
        admin.createOrModifyTopics(new NewTopic(topic, 1, (short) 1));
        admin.createOrModifyTopics(new NewTopic(topic, 1, (short) 1)
                .configs(new Topics().statusTopic(SHORT).configs()));
        lookForWhatIsSupersededAllTheTime();

        try (KafkaProducer<String, String> states = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getBootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            for (int state = 1; state <= 5; state++) {
                states.send(new ProducerRecord<>(topic, "A-01", "state " + state))
                        .get();
                states.send(new ProducerRecord<>(topic, "A-02", "state " + state))
                        .get();
            }
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                // brokers close a segment with the next message, whatever it is about
                states.send(new ProducerRecord<>(topic, "A-03", "the state")).get();
                assertThat(kept(topic, "A-01")).containsExactly("state 5");
                assertThat(kept(topic, "A-02")).containsExactly("state 5");
            });
        }
    }

    /** Brokers pause for 15 seconds when there was nothing to do. */
    private void lookForWhatIsSupersededAllTheTime() throws Exception {
        try (Admin brokers = Admin.create(admin.getConfigurationProperties())) {
            brokers.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.BROKER, ""),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("log.cleaner.backoff.ms", "50"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private List<String> kept(String topic, String key) {
        try (TopicReader latecomer = new TopicReader(broker.getBootstrapServers(), topic)) {
            latecomer.await("A-03", 1);
            return latecomer.poll(key).stream().map(TopicReader::text).toList();
        }
    }

    @Test
    void a_topic_that_is_on_fewer_brokers_than_demanded_is_a_warning_that_says_so() {
        TopicCopies copies = new TopicCopies(
                admin,
                new EventSettings("https://tracker.example.gov.uk/schemas/", 6, 3, 2, true, Duration.ofHours(12)));
        copies.look();

        assertThat(copies.health().getStatus()).isEqualTo(new Status("WARNING"));
        assertThat(copies.health().getDetails().get("reasons"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .hasSize(5)
                .contains(
                        "tracker.events.v1 is kept on 1 of the 3 brokers that tracker.events.replication-factor demands"
                                + ", and nothing is sent there, since tracker.events.min-insync-replicas demands 2:"
                                + " what to do is in docs/runbook.md, \"A topic has fewer copies than demanded\"");
    }

    @Test
    void as_many_as_demanded_are_well() {
        TopicCopies copies = new TopicCopies(admin, SHORT);
        copies.look();

        assertThat(copies.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void the_topics_that_are_kept_for_ever_are_so_whatever_brokers_do_with_others() throws Exception {
        ConfigResource events = new ConfigResource(ConfigResource.Type.TOPIC, Topics.EVENTS);
        try (Admin brokers = Admin.create(admin.getConfigurationProperties())) {
            Map<ConfigResource, Config> configs =
                    brokers.describeConfigs(List.of(events)).all().get();

            assertThat(Objects.requireNonNull(configs.get(events)).entries())
                    .filteredOn(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                    .extracting(entry -> entry.name() + "=" + entry.value())
                    .containsExactlyInAnyOrder(
                            "cleanup.policy=delete",
                            "retention.ms=-1",
                            "retention.bytes=-1",
                            "min.insync.replicas=1",
                            "max.message.bytes=10485760");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://tracker.example.gov.uk/schemas/, https://tracker.example.gov.uk/schemas/report-step.v2.json",
        "https://tracker.example.gov.uk/schemas, https://tracker.example.gov.uk/schemas/report-step.v2.json",
        "urn:recommendation-tracker:schemas:, urn:recommendation-tracker:schemas:report-step.v2.json"
    })
    void events_name_their_schema_below_the_address_that_is_told(String told, String named) {
        assertThat(new EventSettings(told, 6, 1, 1, true, Duration.ofHours(12))
                        .schemaOf(new EventType("org.recommendationtracker.report.published.v1")))
                .isEqualTo(named);
    }
}
