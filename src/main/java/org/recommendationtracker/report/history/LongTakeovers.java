package org.recommendationtracker.report.history;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.refusal.Refusal;
import org.recommendationtracker.report.LongWork;
import org.recommendationtracker.report.Pace;
import org.recommendationtracker.report.history.HistoryReader.Reading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes large histories over, once they are confirmed; no other node takes the same one over meanwhile, since the database holds its
 * place in the queue for this one.
 */
@Service
@Transactional
class LongTakeovers implements LongWork {

    private static final int MAX_FAILURES = 5;
    private static final int MAX_PROBLEMS = 10;

    private static final String FAILS_AGAIN_AND_AGAIN =
            "It failed %d times. Ask an administrator, who finds the reason in the log, and send it again."
                    .formatted(MAX_FAILURES);

    private final TakeoverQueue queue;
    private final HistoryLoadTable table;
    private final Takeover takeover;
    private final Pace pace;
    private final Clock clock;

    LongTakeovers(TakeoverQueue queue, HistoryLoadTable table, Takeover takeover, Pace pace, Clock clock) {
        this.queue = queue;
        this.table = table;
        this.takeover = takeover;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> due() {
        return queue.all();
    }

    @Override
    public String name(String history) {
        return "The takeover of history " + history;
    }

    @Override
    public void carryOut(String history) {
        if (queue.lockUnlessHeld(history)) {
            HistoryLoad load = table.find(history).orElseThrow();
            // what an attempt that broke off had come to is nothing any more
            table.tell(history, 0, Utc.now(clock));
            queue.remove(history);
            Reading reading = takeover.reading(load);
            takeover.requireNew(reading.report());
            String by = Objects.requireNonNull(load.decidedBy(), history);
            Pace.Batches batches = pace.begin();
            takeover.all(load, reading, by, taken -> {
                table.tell(history, taken, Utc.now(clock));
                batches.rest();
            });
        }
    }

    /** What is refused is refused again; whatever else happens may be over soon. */
    @Override
    public boolean isTriedAgain(String history, RuntimeException failure) {
        if (failure instanceof Refusal refusal) {
            fail(history, words(refusal));
            return false;
        }
        if (queue.addFailure(history) < MAX_FAILURES) {
            return true;
        }
        fail(history, FAILS_AGAIN_AND_AGAIN);
        return false;
    }

    /** Of a large history everything may be wrong: what is said first is enough. */
    private static String words(Refusal refusal) {
        return refusal instanceof InvalidInput invalid
                ? invalid.problems().stream()
                        .map(Problem::message)
                        .distinct()
                        .limit(MAX_PROBLEMS)
                        .collect(Collectors.joining(" "))
                : refusal.getMessage();
    }

    private void fail(String history, String why) {
        queue.remove(history);
        table.fail(history, why);
    }
}
