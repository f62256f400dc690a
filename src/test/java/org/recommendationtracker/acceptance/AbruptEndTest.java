package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.JavaProcess;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.client.ResourceAccessException;

/**
 * Its disk fills under load, and then the process is killed under load, again and again: all that callers were told, and all that stands on the topic, is in the
 * database, once. {@code -Dtracker.test.kills=30} for a longer look.
 */
class AbruptEndTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration DISK_IS_NOTICED_WITHIN = Duration.ofSeconds(10);
    private static final int KILLS = Integer.getInteger("tracker.test.kills", 3);

    private final Random random = new Random();
    private final Path folder = newFolder();
    private final int port = freePort();
    private final int brokerPort = freePort();
    private final Callers callers = new Callers();

    @Test
    void what_was_told_is_kept_once() {
        for (int kill = 0; kill < KILLS; kill++) {
            endUnderLoad(kill == 0 ? AbruptEndTest::fillDisk : JavaProcess::kill);
        }
        EventLog topic;
        EventLog notices;
        JavaProcess application = start();
        try {
            await().atMost(PATIENCE).until(this::allIsSentAndRead);
            topic = EventLog.readUntil(List.of(broker()), log -> true);
            notices = EventLog.readUntil(List.of(broker()), "tracker.notices.lscb.v1", log -> !log.all()
                    .isEmpty());
        } finally {
            application.kill();
        }
        JdbcClient database = JdbcClient.create(database());

        assertThat(database.sql("select reference from panel_report")
                        .query(String.class)
                        .list())
                .containsAll(callers.reports());
        Map<String, List<Sent>> written = written(database, "not like '%:%'");
        assertThat(callers.assigned()).isNotEmpty().allSatisfy(reference -> assertThat(written.get(reference))
                .extracting(Sent::type)
                .containsSubsequence(type("issued"), type("owner-assigned")));
        assertThat(once(topic)).isEqualTo(written);
        written.values().forEach(AbruptEndTest::assertNumberedWithoutGap);
        assertEachWasNoticedOnce(database);
        Map<String, List<Sent>> told = written(database, "like 'board:%'");
        once(notices).forEach((board, sent) -> {
            assertNumberedWithoutGap(sent);
            assertThat(told.get("board:" + board)).containsAll(sent);
        });
    }

    /** What the database is told with on the command line. */
    List<String> databaseArguments() {
        return List.of("--spring.profiles.active=standalone");
    }

    DriverManagerDataSource database() {
        return new DriverManagerDataSource("jdbc:h2:file:%s;MODE=MySQL".formatted(folder.resolve("tracker")), "sa", "");
    }

    /** It ends by itself when its database, or its broker, cannot write any more. */
    private static void fillDisk(JavaProcess application) {
        application.fillItsDisk();
        await().atMost(DISK_IS_NOTICED_WITHIN).until(() -> !application.isAlive());
        assertThat(application.exitCode()).isEqualTo(74);
    }

    private void endUnderLoad(Consumer<JavaProcess> end) {
        JavaProcess application = start();
        try {
            int before = callers.reports().size();
            int enough = before + 1 + random.nextInt(25);
            CompletableFuture<Void> calling = callers.start(port);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(1 + random.nextInt(50)))
                    .until(() -> callers.reports().size() >= enough || calling.isDone());
            end.accept(application);
            calling.join();
        } finally {
            application.kill();
        }
    }

    private JavaProcess start() {
        List<String> arguments = new ArrayList<>(databaseArguments());
        arguments.addAll(List.of(
                "--tracker.data-folder=" + folder,
                "--tracker.broker.folder=" + folder.resolve("kafka"),
                "--tracker.broker.port=" + brokerPort,
                "--server.address=127.0.0.1",
                "--server.port=" + port));
        JavaProcess application =
                JavaProcess.start(ApplicationProcess.class, folder.resolve("application.log"), arguments);
        await().atMost(PATIENCE).until(() -> !application.isAlive() || answers());
        assertThat(application.isAlive()).as("see application.log in " + folder).isTrue();
        return application;
    }

    private boolean answers() {
        try {
            return new Visitor("admin", port).ask("/actuator/health").status().isSameCodeAs(HttpStatus.OK);
        } catch (ResourceAccessException e) {
            return false;
        }
    }

    private boolean allIsSentAndRead() throws InterruptedException, ExecutionException {
        byte[] metrics =
                new Visitor("admin", port).fetch("/actuator/prometheus").getBody();
        return new String(Objects.requireNonNull(metrics), StandardCharsets.UTF_8)
                        .contains("\ntracker_outbox_backlog_rows 0.0")
                && noticesHaveReadAll();
    }

    private boolean noticesHaveReadAll() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker()))) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets("notices")
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> latest = read.keySet().stream()
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            return !read.isEmpty()
                    && admin.listOffsets(latest).all().get().entrySet().stream()
                            .allMatch(end -> end.getValue().offset()
                                    == Objects.requireNonNull(read.get(end.getKey()))
                                            .offset());
        }
    }

    /** Every event with its number; none has another's. */
    private record Sent(int sequence, String type, String id) {}

    private static Map<String, List<Sent>> written(JdbcClient database, String subjects) {
        Map<String, List<Sent>> written = new HashMap<>();
        database.sql("select aggregateid, sequence, type, id from outbox where aggregateid %s order by position"
                        .formatted(subjects))
                .query((row, index) -> written.computeIfAbsent(row.getString(1), subject -> new ArrayList<>())
                        .add(new Sent(row.getInt(2), row.getString(3), row.getString(4))))
                .list();
        return written;
    }

    /** What came again after a kill is the same, and counts once. */
    private static Map<String, List<Sent>> once(EventLog topic) {
        return topic.all().stream()
                .collect(Collectors.groupingBy(
                        EventLog.Entry::subject,
                        Collectors.collectingAndThen(
                                Collectors.mapping(
                                        entry -> new Sent(entry.sequence(), entry.type(), entry.id()),
                                        Collectors.toList()),
                                all -> all.stream().distinct().toList())));
    }

    private static void assertNumberedWithoutGap(List<Sent> events) {
        assertThat(events)
                .extracting(Sent::sequence)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, events.size()).boxed().toList());
    }

    /** All recommendations concern the same boards and the same office, so each event has as many notices as the others. */
    private static void assertEachWasNoticedOnce(JdbcClient database) {
        for (String event : List.of("report.published", "recommendation.owner-assigned")) {
            assertThat(database.sql("""
                                    select count(n.id) from outbox o left join notice n on n.event_id = o.id
                                    where o.aggregateid like 'KILL-%' and o.type = ? group by o.id
                                    """)
                            .param("org.recommendationtracker.%s.v1".formatted(event))
                            .query(Integer.class)
                            .set())
                    .as(event)
                    .singleElement()
                    .satisfies(notices -> assertThat(notices).isPositive());
        }
        assertThat(database.sql("select event_id from notice group by event_id, recipient having count(*) > 1")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private static String type(String event) {
        return "org.recommendationtracker.recommendation.%s.v1".formatted(event);
    }

    private String broker() {
        return "127.0.0.1:" + brokerPort;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "data")).toAbsolutePath(), "killed-");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }
}
