package org.recommendationtracker.event;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.JavaProcess;
import org.recommendationtracker.standalone.BrokerSettings;
import org.recommendationtracker.standalone.EmbeddedBroker;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;

/** The product's broker in a process of its own, so that it can be killed. It keeps its port and its files. */
final class BrokerProcess implements KafkaConnectionDetails, AutoCloseable {

    private final Path folder;
    private final int port;
    private @Nullable JavaProcess process;

    BrokerProcess(Path folder) {
        this.folder = folder;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
        start();
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(this::answers);
    }

    /** Starts it if it does not run; whoever needs it waits until it answers. */
    void start() {
        if (process == null || !process.isAlive()) {
            process = JavaProcess.start(
                    BrokerProcess.class,
                    folder.resolveSibling("broker.log"),
                    List.of(Integer.toString(port), folder.toString()));
        }
    }

    void kill() {
        if (process != null) {
            process.kill();
        }
    }

    private boolean answers() throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, getBootstrapServers()))) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        }
    }

    @Override
    public List<String> getBootstrapServers() {
        return List.of("127.0.0.1:" + port);
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] arguments) throws IOException {
        EmbeddedBroker broker =
                new EmbeddedBroker(new BrokerSettings(Integer.parseInt(arguments[0]), Path.of(arguments[1])));
        JavaProcess.awaitParentsEnd();
        broker.stop();
    }
}
