package org.recommendationtracker.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.JavaProcess;
import org.recommendationtracker.MySqlDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.client.ResourceAccessException;

/** A server that is measured: in a process of its own, with a database of its own on the MySQL that all share. */
final class Contender {

    private static final int AT_ONCE = 2;

    /** What boards are sent is not the life's own. */
    private static final String OWN_TABLES = " from information_schema.tables where table_schema = ?"
            + " and table_type = 'BASE TABLE' and table_name not like '%notice%' and table_name not like 'acknowledgement%'";

    private final String name;
    private final Class<?> program;
    private final List<String> arguments;
    private final Map<String, String> settings = MySqlDatabase.serverProperties();
    private final JdbcTemplate server =
            new JdbcTemplate(new DriverManagerDataSource(System.getenv(MySqlDatabase.VARIABLE)));
    private final int port = freePort();
    private final List<Double> rates = new ArrayList<>();
    private @Nullable JavaProcess process;
    private int lives;
    private int finished;
    private long statements;
    private long rowsBefore;
    private long bytesBefore;

    Contender(String name, Class<?> program, List<String> arguments) {
        this.name = name;
        this.program = program;
        this.arguments = arguments;
    }

    int port() {
        return port;
    }

    void start() {
        Path folder = newFolder();
        List<String> all = new ArrayList<>(arguments);
        settings.forEach((key, value) -> all.add("--%s=%s".formatted(key, value)));
        all.addAll(List.of(
                "--spring.datasource.url=" + settings.get("tracker.db.url"),
                "--spring.datasource.username=" + settings.get("tracker.db.user"),
                "--spring.datasource.password=" + settings.get("tracker.db.password"),
                "--tracker.data-folder=" + folder,
                "--tracker.broker.folder=" + folder.resolve("kafka"),
                "--tracker.broker.port=" + freePort(),
                "--server.address=127.0.0.1",
                "--server.port=" + port));
        process = JavaProcess.startToLast(program, folder.resolve("server.log"), all);
        Visitor visitor = new Visitor("admin", port);
        await(folder.toString())
                .atMost(Duration.ofMinutes(4))
                .ignoreException(ResourceAccessException.class)
                .until(() -> visitor.ask("/engine-rest/engine").status().is2xxSuccessful());
    }

    /** Lives all of them, some at once. */
    void live(List<String> keys, Consumer<String> life) {
        long asked = asked();
        long began = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        CompletableFuture.allOf(IntStream.range(0, AT_ONCE)
                        .mapToObj(caller -> CompletableFuture.runAsync(() -> {
                            for (int i = next.getAndIncrement(); i < keys.size(); i = next.getAndIncrement()) {
                                life.accept(keys.get(i));
                            }
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();
        double rate = keys.size() / ((System.nanoTime() - began) / 1e9);
        statements += asked() - asked;
        lives += keys.size();
        rates.add(rate);
        System.out.printf("each: %s, %.1f lives a second%n", name, rate);
    }

    /** What was lived so far is not counted. */
    void beginCounting() {
        finished += lives;
        rates.clear();
        statements = 0;
        lives = 0;
        rowsBefore = rows();
        bytesBefore = bytes();
    }

    /** How many lives were finished when the counting began. */
    int finishedBefore() {
        return finished;
    }

    /** Adds to what the engine remembers copies of all the lives that it has finished, until there are so many more. */
    void addFinished(int more) {
        int all = finished + lives;
        EngineCopies engine = new EngineCopies(server, schema());
        for (int copy = 1; copy <= more / all; copy++) {
            engine.addFinished(copy);
        }
        engine.analyze();
        finished += all * (more / all);
    }

    private double rate() {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    void print(Contender measure) {
        System.out.printf(
                "| %s | %.1f | %.2f | %d | %d | %d kB |%n",
                name,
                rate(),
                rate() / measure.rate(),
                statements / lives,
                (rows() - rowsBefore) / lives,
                (bytes() - bytesBefore) / lives / 1024);
    }

    void stop() {
        if (process != null) {
            process.kill();
        }
    }

    private long asked() {
        return number("select variable_value from performance_schema.global_status where variable_name = 'Questions'");
    }

    private List<String> tables() {
        return server.queryForList("select table_name" + OWN_TABLES, String.class, schema());
    }

    private String schema() {
        String url = settings.getOrDefault("tracker.db.url", "");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private long rows() {
        return tables().stream()
                .mapToLong(table -> number("select count(*) from %s.%s".formatted(schema(), table)))
                .sum();
    }

    private long bytes() {
        tables().forEach(table -> server.execute("analyze table %s.%s".formatted(schema(), table)));
        return number("select /*+ set_var(information_schema_stats_expiry = 0) */ sum(data_length + index_length)"
                + OWN_TABLES.replace("?", "'" + schema() + "'"));
    }

    private long number(String query) {
        return Objects.requireNonNull(server.queryForObject(query, Long.class));
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "data")).toAbsolutePath(), "measured-");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
