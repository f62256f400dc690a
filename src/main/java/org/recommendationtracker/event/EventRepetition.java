package org.recommendationtracker.event;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Has every event sent once more, on request at the start: for topics that were lost. */
@Component
class EventRepetition implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(EventRepetition.class);
    private static final int BATCH = 500;

    private final OutboxRepository outbox;
    private final RecordedEvents recorded;
    private final RelaySettings settings;
    private final RelaySignal signal;

    EventRepetition(OutboxRepository outbox, RecordedEvents recorded, RelaySettings settings, RelaySignal signal) {
        this.outbox = outbox;
        this.recorded = recorded;
        this.settings = settings;
        this.signal = signal;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.sendAgain()) {
            LOG.info("{} events are written to the outbox to be sent again", writeAll());
        }
    }

    /** Returns how many events there are. */
    long writeAll() {
        long events = 0;
        List<String> subjects = outbox.subjectsAfter("", BATCH);
        while (!subjects.isEmpty()) {
            for (String subject : subjects) {
                events += outbox.replace(subject, recorded::of);
                signal.wake();
            }
            subjects = outbox.subjectsAfter(subjects.get(subjects.size() - 1), BATCH);
        }
        return events;
    }
}
