package org.recommendationtracker.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.context.ApplicationContext;

/** What the replay command says beside a running application, whose database and broker it is given. */
public record ReplayOutcome(int exitCode, List<String> lines) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Once the application has sent and handled all that was done. */
    public static ReplayOutcome of(ApplicationContext application) {
        return await().atMost(PATIENCE).until(() -> now(application), outcome -> outcome.lines().stream()
                .noneMatch(line -> line.matches("Left out: [0-9,]+ .*")));
    }

    /** Checks that the topic gives what the application has. */
    public static void isNoDifference(ApplicationContext application) {
        ReplayOutcome outcome = of(application);
        assertThat(outcome.differences()).containsExactly("There is no difference.");
        assertThat(outcome.exitCode()).isZero();
    }

    /** Without what it counts. */
    public List<String> differences() {
        return lines.stream().filter(line -> !line.contains(" follow from ")).toList();
    }

    private static ReplayOutcome now(ApplicationContext application) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        SpringApplication replay = new SpringApplication(ReplayConfiguration.class);
        // none that starts a broker or names a database
        replay.setAdditionalProfiles("beside");
        replay.addInitializers(Replay.given(application.getBean(Clock.class), out), context -> {
            context.getBeanFactory().registerSingleton("dataSource", application.getBean(DataSource.class));
            context.getBeanFactory()
                    .registerSingleton("kafkaConnectionDetails", application.getBean(KafkaConnectionDetails.class));
        });
        int exitCode = Replay.run(replay);
        return new ReplayOutcome(
                exitCode, said.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
