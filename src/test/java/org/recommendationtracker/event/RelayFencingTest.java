package org.recommendationtracker.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.JavaProcess;
import org.recommendationtracker.TemporaryDataFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A node that stands still until another has taken over, and then goes on where it was. */
@SpringBootTest(
        classes = {EventModule.class, RelayFailureTest.Broker.class},
        webEnvironment = WebEnvironment.NONE,
        properties = {
            RelayFailureTest.DATABASE + "jdbc:h2:file:${tracker.data-folder}/tracker;MODE=MySQL;AUTO_SERVER=TRUE",
            RelayFailureTest.POLL_INTERVAL,
            RelayFailureTest.LEASE
        })
@ActiveProfiles(RelayFailureTest.PROFILE)
@ContextConfiguration(initializers = TemporaryDataFolder.class)
class RelayFencingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String PRODUCER = "--spring.kafka.producer.properties.";

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private BrokerProcess broker;

    @Autowired
    private Relay relay;

    @Autowired
    private OutboxRepository outbox;

    @Autowired
    private KafkaAdmin admin;

    @Autowired
    private Environment environment;

    private final String reference = Steps.newReference();
    private Path folder;
    private TopicReader events;
    private TopicReader latest;

    @BeforeEach
    void read() throws IOException {
        await().atMost(PATIENCE).until(admin::initialize);
        events = new TopicReader(broker.getBootstrapServers(), Topics.EVENTS);
        latest = new TopicReader(broker.getBootstrapServers(), Topics.STATUS);
        folder = Files.createTempDirectory(Path.of(environment.getRequiredProperty("tracker.data-folder")), "node-");
    }

    @AfterEach
    void leaveNothingBehind() {
        events.close();
        latest.close();
        relay.start();
        await().atMost(PATIENCE).until(() -> outbox.backlog() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {Topics.EVENTS, Topics.STATUS})
    void cannot_write_what_is_older_behind_what_the_other_sent(String heldBefore) throws IOException {
        relay.stop();
        JavaProcess other = otherHeldBefore(heldBefore);
        try {
            commit("first owner");
            await().atMost(PATIENCE).until(() -> Files.exists(StandStill.standing(folder)));
            other.standStill();
            commit("second owner");
            relay.start();
            commit("third owner");
            events.await(reference, 3);

            StandStill.touch(StandStill.released(folder));
            other.goOn();
            await().atMost(PATIENCE).until(() -> Files.exists(StandStill.refused(folder)));
            await().atMost(PATIENCE).until(this::log, log -> log.contains("Another node has taken over the relay"));
        } finally {
            other.kill();
        }
        commit("fourth owner");

        assertThat(events.awaitSequences(reference, 4)).containsExactly("1", "2", "3", "4");
        assertThat(TopicReader.sequences(latest.await(
                        reference, messages -> TopicReader.sequences(messages).contains("4"))))
                .isSorted();
        assertThat(log()).doesNotContain(" ERROR ", " WARN ");
    }

    private JavaProcess otherHeldBefore(String topic) {
        return JavaProcess.start(
                NodeProcess.class,
                folder.resolve("node.log"),
                List.of(
                        "--spring.profiles.active=" + RelayFailureTest.PROFILE,
                        "--" + RelayFailureTest.DATABASE + environment.getRequiredProperty("spring.datasource.url"),
                        "--spring.kafka.bootstrap-servers=" + String.join(",", broker.getBootstrapServers()),
                        "--" + RelayFailureTest.POLL_INTERVAL,
                        "--" + RelayFailureTest.LEASE,
                        "--logging.level.org.recommendationtracker.event=info",
                        PRODUCER + "interceptor.classes=" + StandStill.class.getName(),
                        PRODUCER + StandStill.TOPIC + "=" + topic,
                        PRODUCER + StandStill.KEY + "=" + reference,
                        PRODUCER + StandStill.FOLDER + "=" + folder));
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("node.log"));
    }

    private void commit(String owner) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> publisher.publishEvent(Steps.ownerAssigned(reference, owner)));
    }
}
