package org.recommendationtracker.report;

import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** The pace of long work: it rests after each batch, so that pages answer meanwhile as they do otherwise. */
@Component
public class Pace {

    private final double rest;

    Pace(LongReportSettings settings) {
        this.rest = settings.rest();
    }

    /** Of one piece of work, from now on. */
    public Batches begin() {
        return new Batches();
    }

    /** The batches of one piece of work; not for several threads. */
    public final class Batches {

        private long began = System.nanoTime();

        private Batches() {}

        /**
         * Rests after a batch, before the next begins.
         *
         * @throws IllegalStateException if the node is stopped meanwhile: then the work is begun anew later
         */
        public void rest() {
            long took = System.nanoTime() - began;
            try {
                TimeUnit.NANOSECONDS.sleep((long) (took * rest));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("broken off, since the node stops", e);
            }
            began = System.nanoTime();
        }
    }
}
