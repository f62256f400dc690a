package org.recommendationtracker.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A real Kafka broker (KRaft, one node) in this process, on loopback. Being the connection details that every Kafka
 * client bean asks for, it runs before the first of them exists and stops after the last is gone.
 *
 * <p>What it acknowledged survives the end of this process, however it ends. With one replica it does not survive a power
 * cut that the operating system had no time to write for.
 */
@Component
@Profile("standalone")
public class EmbeddedBroker implements KafkaConnectionDetails, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final int NODE = 1;
    private static final String HOST = "127.0.0.1";

    private final Path folder;
    private final int port;
    private @Nullable KafkaRaftServer server;

    /** A broker whose breakdown is told in the log alone. */
    public EmbeddedBroker(BrokerSettings settings) {
        this(settings, reason -> LOG.error("The broker in this process cannot go on: {}", reason));
    }

    @Autowired
    EmbeddedBroker(BrokerSettings settings, ObjectProvider<Breakdown> breakdown) {
        this(settings, reason -> breakdown.ifAvailable(known -> known.of("broker", reason)));
    }

    private EmbeddedBroker(BrokerSettings settings, Consumer<String> onBreakdown) {
        this.folder = settings.folder().toAbsolutePath().normalize();
        this.port = settings.port() == 0 ? freePort() : settings.port();
        surviveTheBroker(onBreakdown);
        start();
    }

    @Override
    public List<String> getBootstrapServers() {
        return List.of(HOST + ":" + port);
    }

    /**
     * Starts the broker on the port it had before; nothing happens if it runs.
     *
     * @throws IllegalStateException if it cannot start, say because the port is taken
     */
    public final synchronized void start() {
        if (server != null) {
            return;
        }
        format();
        KafkaRaftServer starting = new KafkaRaftServer(new KafkaConfig(properties(freePort()), false), Time.SYSTEM);
        try {
            starting.startup();
        } catch (KafkaException | IllegalStateException e) {
            starting.shutdown();
            throw new IllegalStateException(
                    ("The broker in this process cannot start on port %d with its files in %s. Is the application running"
                                    + " already? Another port is chosen with tracker.broker.port: %s")
                            .formatted(port, folder, e.getMessage()),
                    e);
        }
        server = starting;
        LOG.info("A Kafka broker listens on {}:{}, its files are in {}", HOST, port, folder);
    }

    /** Stops the broker and waits until it is down; nothing happens if it is. */
    public final synchronized void stop() {
        KafkaRaftServer stopping = server;
        if (stopping != null) {
            server = null;
            stopping.shutdown();
            stopping.awaitShutdown();
        }
    }

    @Override
    public void destroy() {
        stop();
    }

    private void format() {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(folder);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(folder.toString())
                    .addDirectory(folder.toString())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("The broker's folder " + folder + " cannot be made ready", e);
        }
    }

    private Map<String, String> properties(int controllerPort) {
        Map<String, String> properties = new HashMap<>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(NODE));
        properties.put("listeners", "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, port, HOST, controllerPort));
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("controller.quorum.voters", "%d@%s:%d".formatted(NODE, HOST, controllerPort));
        properties.put("log.dirs", folder.toString());
        properties.put("auto.create.topics.enable", "false");
        properties.putAll(sizedForOneNode());
        return properties;
    }

    private static Map<String, String> sizedForOneNode() {
        return Map.ofEntries(
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"),
                // 128 MB of heap by default
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                // 10 MB for each partition by default, if the file system knows no sparse files
                Map.entry("log.index.size.max.bytes", "1048576"),
                // after an unclean end the controller awaits the former broker's session before it takes the new one
                Map.entry("broker.heartbeat.interval.ms", "1000"),
                Map.entry("broker.session.timeout.ms", "6000"));
    }

    /** Kafka ends the process on a fatal fault, such as a full disk. Here the application decides. */
    private static void surviveTheBroker(Consumer<String> onBreakdown) {
        Exit.Procedure refuse = (status, message) -> {
            String reason = message == null ? "a fatal fault, which the lines before this one tell" : message;
            onBreakdown.accept(reason);
            throw new IllegalStateException("the broker broke down: " + reason);
        };
        Exit.setExitProcedure(refuse);
        Exit.setHaltProcedure(refuse);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
