package org.recommendationtracker.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks events in the outbox as sent: all that follow each other without a gap, as most do, by one statement. */
@Component
class SentMarks {

    private final OutboxRepository outbox;

    /** Positions from the first to the last, each of which was sent. */
    private record Run(long first, long last) {}

    SentMarks(OutboxRepository outbox) {
        this.outbox = outbox;
    }

    /** Marks what was sent, in whatever order its positions are given. */
    @Transactional
    void mark(List<Long> positions, Instant at) {
        runs(positions).forEach(run -> outbox.markSent(run.first(), run.last(), at));
    }

    private static List<Run> runs(List<Long> positions) {
        List<Run> runs = new ArrayList<>();
        positions.stream().sorted().forEach(position -> {
            Run before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (before != null && before.last() + 1 == position) {
                runs.set(runs.size() - 1, new Run(before.first(), position));
            } else {
                runs.add(new Run(position, position));
            }
        });
        return runs;
    }
}
