package org.recommendationtracker.access;

import java.util.concurrent.atomic.AtomicInteger;

/** Code that no expression from outside may run: it counts how often it was. */
public final class Reached {

    /** As somebody would write it who wants to run a command. */
    static final String EXPRESSION =
            "${''.getClass().forName('org.recommendationtracker.access.Reached').getMethod('mark').invoke(null)}";

    private static final AtomicInteger TIMES = new AtomicInteger();

    private Reached() {}

    public static String mark() {
        TIMES.incrementAndGet();
        return "reached";
    }

    static int times() {
        return TIMES.get();
    }
}
