package org.recommendationtracker.evidence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.recommendationtracker.recommendation.StepRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * Has files looked at by a ClamAV daemon, if one is set, by its command {@code INSTREAM} (clamd(8)): takes nothing
 * while it does not answer.
 */
@Component
public class VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);

    private static final int CHUNK = 64 * 1024;
    private static final int MAX_ANSWER_LENGTH = 4_096;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final Clamd clamd;

    VirusScan(Clamd clamd) {
        this.clamd = clamd;
    }

    /**
     * Where the daemon is.
     *
     * @param host empty for no scanning
     * @param patience how long to wait for an answer
     */
    @ConfigurationProperties("tracker.clamd")
    record Clamd(
            @DefaultValue("") String host,
            @DefaultValue("3310") int port,
            @DefaultValue("30s") Duration patience) {}

    /**
     * Has a file looked at.
     *
     * @throws StepRefused if the daemon found something in it, or does not answer
     */
    public void check(String name, byte[] content) {
        if (clamd.host().isBlank()) {
            return;
        }
        String answer;
        try {
            answer = ask(content);
        } catch (IOException e) {
            LOG.warn("The virus scanner at {}:{} does not answer: {}", clamd.host(), clamd.port(), e.toString());
            throw notNow();
        }
        if (answer.endsWith(FOUND)) {
            LOG.warn("The virus scanner refuses a file: {}", answer);
            throw StepRefused.input(
                    "file",
                    "The virus scanner found something in \"%s\": do not open it, and tell those who look after your computer."
                            .formatted(name));
        }
        if (!answer.equals(CLEAN)) {
            LOG.warn("The virus scanner cannot scan: {}", answer);
            throw notNow();
        }
    }

    private static StepRefused notNow() {
        return StepRefused.notNow(
                "No file can be taken now, since the virus scanner does not answer. Try again in a few minutes.");
    }

    private String ask(byte[] content) throws IOException {
        int patience = Math.toIntExact(clamd.patience().toMillis());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(clamd.host(), clamd.port()), patience);
            socket.setSoTimeout(patience);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int start = 0; start < content.length; start += CHUNK) {
                int length = Math.min(CHUNK, content.length - start);
                out.writeInt(length);
                out.write(content, start, length);
            }
            out.writeInt(0);
            out.flush();
            String answer = new String(socket.getInputStream().readNBytes(MAX_ANSWER_LENGTH), StandardCharsets.UTF_8);
            return answer.replace("\0", "").strip();
        }
    }
}
