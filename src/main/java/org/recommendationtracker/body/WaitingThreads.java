package org.recommendationtracker.body;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/** Counts the threads that wait for more of a body, so that whoever sends slowly cannot have them all. */
final class WaitingThreads {

    /** Of the 200 that answer: the rest is there for everybody who sends nothing, or sends it at once. */
    private static final int TOGETHER = 120;

    private static final int PER_ADDRESS = 50;

    private final Semaphore together = new Semaphore(TOGETHER);
    private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();

    /** Whether one more may wait; if so, {@link #leave} is to be called. */
    boolean enter(String address) {
        if (!together.tryAcquire()) {
            return false;
        }
        if (byAddress.merge(address, 1, Integer::sum) > PER_ADDRESS) {
            leave(address);
            return false;
        }
        return true;
    }

    void leave(String address) {
        byAddress.computeIfPresent(address, (who, waiting) -> waiting > 1 ? waiting - 1 : null);
        together.release();
    }
}
