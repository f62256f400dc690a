package org.recommendationtracker.replay;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.recommendationtracker.notice.NoticesAnew;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;

/**
 * Compares what the product has with what follows from the topic. The product may run meanwhile: what it has is read after what its
 * consumer has handled for sure, and the end of the topic after that, so that all that was told is on what is read of the topic.
 */
final class ReplayCommand implements ApplicationRunner, ExitCodeGenerator {

    private static final int DIFFERENT = 2;

    private final EventTopic topic;
    private final NoticesAnew notices;
    private final LiveSubjects subjects;
    private final ReplaySettings settings;
    private final Clock clock;
    private final Findings findings;

    ReplayCommand(
            EventTopic topic,
            NoticesAnew notices,
            LiveSubjects subjects,
            ReplaySettings settings,
            Clock clock,
            PrintStream out) {
        this.topic = topic;
        this.notices = notices;
        this.subjects = subjects;
        this.settings = settings;
        this.clock = clock;
        this.findings = new Findings(out);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try (Scratch scratch = new Scratch(settings.folder())) {
            Map<TopicPartition, Long> handled = topic.handled();
            NoticeReplay told = new NoticeReplay(scratch, notices, handled, findings);
            SubjectReplay states = new SubjectReplay(scratch, subjects, clock.instant(), findings);
            told.copyLive();
            topic.read(message -> {
                told.take(message);
                states.take(message);
            });
            states.copyLive();
            told.compare();
            states.compare();
        }
        findings.conclude();
    }

    @Override
    public int getExitCode() {
        return findings.differences() == 0 ? 0 : DIFFERENT;
    }
}
