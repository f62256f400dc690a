package org.recommendationtracker.caching;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Lets one caller at a time look for an answer that many wait for, so that a crowd costs what one does. */
final class Turns {

    private static final int TURNS = 64;

    /** Somebody else's slow question may have the same turn. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(1);

    private final ReentrantLock[] turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toArray(ReentrantLock[]::new);

    /** Waits while another has the turn of this question; not for ever. */
    Turn take(Object question) {
        ReentrantLock turn = turns[Math.floorMod(question.hashCode(), TURNS)];
        if (turn.tryLock()) {
            return new Turn(turn, false);
        }
        try {
            turn.tryLock(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Turn(turn, true);
    }

    /**
     * The turn, or leave to go on without.
     *
     * @param waited whether another had it before
     */
    record Turn(ReentrantLock lock, boolean waited) implements AutoCloseable {

        @Override
        public void close() {
            if (lock.isHeldByCurrentThread()) {
                lock.unlock();
            }
        }
    }
}
