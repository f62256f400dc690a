package org.recommendationtracker.event;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the relay of this node that there is something to send. A call while it is at work is not lost. */
@Component
class RelaySignal {

    private final Semaphore calls = new Semaphore(0);

    /** At the end of the transaction under way, if it is committed. */
    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    void wake() {
        calls.release();
    }

    /** Returns at a call, at one that came since the last return, or when the time is over. */
    void await(Duration atMost) throws InterruptedException {
        if (calls.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            calls.drainPermits();
        }
    }
}
