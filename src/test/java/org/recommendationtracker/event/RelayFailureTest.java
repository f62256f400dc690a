package org.recommendationtracker.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.JavaProcess;
import org.recommendationtracker.TemporaryDataFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What breaks while events are being sent: the broker, a node's line to the database, a node. Each message says which node
 * sent it, {@code here} or {@code other}.
 */
@SpringBootTest(
        classes = {EventModule.class, RelayFailureTest.Broker.class},
        webEnvironment = WebEnvironment.NONE,
        properties = {
            RelayFailureTest.DATABASE + "jdbc:h2:file:${tracker.data-folder}/tracker;MODE=MySQL;AUTO_SERVER=TRUE",
            RelayFailureTest.NODE + "here",
            RelayFailureTest.NODE_IN_HEADER,
            RelayFailureTest.POLL_INTERVAL,
            RelayFailureTest.LEASE
        })
@ActiveProfiles(RelayFailureTest.PROFILE)
@ContextConfiguration(initializers = TemporaryDataFolder.class)
class RelayFailureTest {

    static final String PROFILE = "relay-failure";
    static final String DATABASE = "spring.datasource.url=";
    static final String NODE = "spring.kafka.producer.client-id=";
    static final String NODE_IN_HEADER =
            "spring.kafka.producer.properties.interceptor.classes=org.recommendationtracker.event.NodeHeader";
    static final String POLL_INTERVAL = "tracker.relay.poll-interval=200ms";

    /** So long that its holder renews it in time on a busy machine too. */
    static final String LEASE = "tracker.relay.lease=5s";

    private final List<String> references =
            IntStream.range(0, 3).mapToObj(i -> Steps.newReference()).toList();
    private final String first = references.get(0);
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final BrittleDatabase brittle;
    private final BrokerProcess broker;
    private final Relay relay;
    private final RelaySettings settings;
    private final OutboxRepository outbox;
    private final TopicComparison comparison;
    private final KafkaAdmin admin;
    private final ProducerFactory<?, ?> producers;
    private final Environment environment;
    private final StepWriter writer;
    private TopicReader events;

    @Autowired
    RelayFailureTest(
            ApplicationEventPublisher publisher,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            DataSource database,
            BrokerProcess broker,
            Relay relay,
            RelaySettings settings,
            OutboxRepository outbox,
            TopicComparison comparison,
            KafkaAdmin admin,
            ProducerFactory<?, ?> producers,
            Environment environment) {
        this.publisher = publisher;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.brittle = new BrittleDatabase(database);
        this.broker = broker;
        this.relay = relay;
        this.settings = settings;
        this.outbox = outbox;
        this.comparison = comparison;
        this.admin = admin;
        this.producers = producers;
        this.environment = environment;
        this.writer = new StepWriter(references, this::commit, outbox);
    }

    @BeforeAll
    static void haveThePatienceOfABusyMachine() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(3));
    }

    @BeforeEach
    void read() {
        await().until(admin::initialize);
        events = new TopicReader(broker.getBootstrapServers(), Topics.EVENTS);
    }

    @AfterEach
    void leaveNothingBehind() {
        writer.stop();
        events.close();
        broker.start();
        relay.start();
        await().until(() -> outbox.backlog() == 0);
    }

    @Test
    void a_database_that_takes_no_writes_is_down() {
        Lease lease = new Lease(JdbcClient.create(brittle), new DataSourceTransactionManager(brittle), settings);
        DatabaseWrites writes = new DatabaseWrites(lease);
        assertThat(writes.health().getStatus()).isEqualTo(Status.UP);

        brittle.breakDown(() -> {});
        await().until(() -> !lease.hold() && writes.health().getStatus().equals(Status.DOWN));

        brittle.mend();
        await().until(() -> {
            lease.hold();
            return writes.health().getStatus().equals(Status.UP);
        });
        lease.release();
    }

    @Test
    void a_broker_that_is_killed_while_it_takes_events_loses_none_and_keeps_none_twice() {
        writer.start();
        events.await(first, 50);

        broker.kill();
        int written = writer.written();
        await().until(() -> writer.written() >= written + 50);
        broker.start();

        awaitMore();
        finish();
        assertAllArrivedInOrder();
        assertThat(references).allSatisfy(each -> assertThat(events.poll(each)).hasSize(writer.writtenOn(each)));
    }

    @Test
    void a_node_that_cannot_renew_its_lease_stops_before_another_begins() {
        Relay other = nodeOn(brittle);
        relay.stop();
        other.start();
        try {
            writer.start();
            awaitOneFrom("other");
            relay.start();
            awaitMore();

            brittle.breakDown(() -> {});
            awaitOneFrom("here");
            brittle.mend();
            awaitMore();
            finish();
        } finally {
            other.stop();
        }

        assertAllArrivedInOrder();
        assertTheOtherStoppedBeforeThisBegan();
    }

    @Test
    void a_node_that_is_killed_is_followed_by_another_which_repeats_what_was_not_marked_yet() {
        relay.stop();
        JavaProcess other = anotherProcess();
        try {
            writer.start();
            awaitOneFrom("other");
            relay.start();
            awaitMore();
        } finally {
            other.kill();
        }
        awaitOneFrom("here");
        finish();

        assertAllArrivedInOrder();
        assertTheOtherStoppedBeforeThisBegan();
    }

    @Test
    void a_lease_that_ended_before_the_database_failed_is_not_held_any_more() {
        relay.stop();
        Lease lease = leaseOn(
                brittle,
                new RelaySettings(true, 1, Duration.ofMillis(10), Duration.ZERO, false, Duration.ofMillis(600)));
        assertThat(lease.hold()).isTrue();

        brittle.breakDown(() -> await().until(this::leaseIsOver));
        boolean held = true;
        while (brittle.failures() == 0) {
            held = lease.hold();
        }

        assertThat(held).isFalse();
    }

    /** Until enough came after what has been read to be sure that events are being sent at this moment. */
    private void awaitMore() {
        int before = events.poll(first).size();
        events.await(first, before + 50);
    }

    private void awaitOneFrom(String node) {
        events.await(first, from(node));
    }

    /** Until all that was written has arrived and is marked so. */
    private void finish() {
        writer.stop();
        await().until(() -> outbox.backlog() == 0);
        references.forEach(each -> events.await(each, writer.writtenOn(each)));
    }

    /** Without a gap; what came again is the same event, which each node sent at most once. */
    private void assertAllArrivedInOrder() {
        for (String reference : references) {
            Map<String, List<ConsumerRecord<String, byte[]>>> copies = events.poll(reference).stream()
                    .collect(Collectors.groupingBy(
                            message -> header(message, "ce_sequence"), LinkedHashMap::new, Collectors.toList()));
            assertThat(copies.keySet())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, writer.writtenOn(reference))
                            .mapToObj(Integer::toString)
                            .toList());
            assertThat(copies.values()).allSatisfy(same -> {
                assertThat(same)
                        .extracting(message -> header(message, "ce_id"))
                        .containsOnly(header(same.get(0), "ce_id"));
                assertThat(same)
                        .extracting(message -> header(message, NodeHeader.NAME))
                        .doesNotHaveDuplicates();
            });
        }
    }

    /** By the time at which each message was handed to its producer. */
    private void assertTheOtherStoppedBeforeThisBegan() {
        Map<String, List<Long>> times = references.stream()
                .flatMap(each -> events.poll(each).stream())
                .collect(Collectors.groupingBy(
                        message -> header(message, NodeHeader.NAME),
                        Collectors.mapping(ConsumerRecord::timestamp, Collectors.toList())));
        assertThat(times).containsOnlyKeys("other", "here");
        assertThat(times.get("here")).allSatisfy(time -> assertThat(times.get("other"))
                .allSatisfy(before -> assertThat(before).isLessThanOrEqualTo(time)));
    }

    private Relay nodeOn(DataSource database) {
        Map<String, Object> named = new HashMap<>(producers.getConfigurationProperties());
        named.put(ProducerConfig.CLIENT_ID_CONFIG, "other");
        return new Relay(
                outbox,
                new SentMarks(outbox, Clock.systemUTC()),
                new OutboxPublisher(new DefaultKafkaProducerFactory<>(named), admin),
                comparison,
                leaseOn(database, settings),
                new RelaySignal(),
                settings);
    }

    private static Lease leaseOn(DataSource database, RelaySettings settings) {
        return new Lease(JdbcClient.create(database), new DataSourceTransactionManager(database), settings);
    }

    private JavaProcess anotherProcess() {
        return JavaProcess.start(
                NodeProcess.class,
                Path.of(environment.getRequiredProperty("tracker.data-folder"), "node.log"),
                List.of(
                        "--spring.profiles.active=" + PROFILE,
                        "--" + DATABASE + environment.getRequiredProperty("spring.datasource.url"),
                        "--spring.kafka.bootstrap-servers=" + String.join(",", broker.getBootstrapServers()),
                        "--" + NODE + "other",
                        "--" + NODE_IN_HEADER,
                        "--" + POLL_INTERVAL,
                        "--" + LEASE));
    }

    private boolean leaseIsOver() {
        return jdbc.sql("select expires_at < current_timestamp(6) from relay_lease")
                .query(Boolean.class)
                .single();
    }

    private void commit(Object step) {
        transaction.executeWithoutResult(status -> publisher.publishEvent(step));
    }

    private static Predicate<List<ConsumerRecord<String, byte[]>>> from(String node) {
        return messages -> messages.stream().anyMatch(message -> node.equals(header(message, NodeHeader.NAME)));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return TopicReader.headers(message).getOrDefault(name, "none");
    }

    static class Broker {

        @Bean
        BrokerProcess brokerProcess(Environment environment) {
            return new BrokerProcess(Path.of(environment.getRequiredProperty("tracker.data-folder"), "kafka"));
        }
    }
}
