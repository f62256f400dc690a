package org.recommendationtracker.audit.report;

import org.jspecify.annotations.Nullable;

/** Shares as people are told them. */
final class Percent {

    private Percent() {}

    /** In whole per cent, rounded down, so that 100 means all; null of none. */
    static @Nullable Integer of(long number, long of) {
        return of == 0 ? null : (int) (number * 100 / of);
    }
}
