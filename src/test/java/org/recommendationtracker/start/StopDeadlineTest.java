package org.recommendationtracker.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recommendationtracker.JavaProcess;

class StopDeadlineTest {

    @Test
    void a_stop_that_would_never_end_is_cut_short(@TempDir Path folder) throws Exception {
        Path output = folder.resolve("output.log");
        JavaProcess process = JavaProcess.start(StopDeadlineTest.class, output, List.of());
        try {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> Files.readString(output).contains("started"));
            process.stop();

            assertThat(process.awaitEnd()).isEqualTo(143);
        } finally {
            process.kill();
        }
        assertThat(output).content().contains("The orderly stop has taken 1 s");
    }

    /** A program one of whose parts does not stop. */
    public static void main(String[] arguments) throws IOException {
        StopDeadline.set(Duration.ofSeconds(1));
        CountDownLatch never = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        System.out.println("started");
        JavaProcess.awaitParentsEnd();
    }
}
