package org.recommendationtracker.sweep;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.recommendationtracker.fault.Cause;
import org.recommendationtracker.fault.LastingFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** How far this node is with the due work of one kind. What fails is passed over, and keeps nothing else from being done. */
class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final int BATCH = 100;

    private final DueWork work;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicLong done = new AtomicLong();
    private final Map<String, Failing> failing = new ConcurrentSkipListMap<>();
    private Due reached = Due.FIRST;

    private record Failing(FailingWork what, LastingFault fault) {}

    Progress(DueWork work, TransactionTemplate transaction, Clock clock) {
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
    }

    DueWork work() {
        return work;
    }

    long done() {
        return done.get();
    }

    List<FailingWork> failing() {
        return failing.values().stream().map(Failing::what).toList();
    }

    /** From the beginning: what failed is tried again. */
    void restart() {
        reached = Due.FIRST;
    }

    /** Does a batch; says whether there may be more to do. */
    boolean goOn(LocalDate today) {
        List<Due> batch = work.due(today, reached, BATCH);
        for (Due due : batch) {
            carryOut(due.key(), today);
            reached = due;
        }
        return batch.size() == BATCH;
    }

    private void carryOut(String key, LocalDate today) {
        try {
            try {
                carryOutOnce(key, today);
            } catch (RuntimeException e) {
                LOG.debug("{} of {}: once more, since somebody may have been at it", work.name(), key, e);
                carryOutOnce(key, today);
            }
            done.incrementAndGet();
            succeeded(key);
        } catch (RuntimeException e) {
            failed(key, e);
        }
    }

    private void carryOutOnce(String key, LocalDate today) {
        transaction.executeWithoutResult(status -> work.carryOut(key, today));
    }

    private void succeeded(String key) {
        Failing before = failing.remove(key);
        if (before != null) {
            before.fault().isNotMet();
        }
    }

    private void failed(String key, RuntimeException reason) {
        if (reason instanceof CannotCreateTransactionException) {
            // no other piece would fare better now
            throw reason;
        }
        Failing now = failing.compute(key, (same, before) -> {
            FailingWork what = new FailingWork(
                    work.name(),
                    key,
                    Cause.inOneLine(reason),
                    before == null ? clock.instant() : before.what().since());
            return new Failing(what, before == null ? faultOf(key) : before.fault());
        });
        now.fault().isMet(reason);
    }

    private LastingFault faultOf(String key) {
        return new LastingFault(
                LOG,
                "What is due of %s, %s, cannot be done".formatted(key, work.name()),
                "What is due of %s, %s, is done again".formatted(key, work.name()));
    }
}
