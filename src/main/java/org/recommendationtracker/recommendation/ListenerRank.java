package org.recommendationtracker.recommendation;

/**
 * The order in which those who listen to a step hear of it, each by its {@code @Order}. A listener may complete further
 * steps, which all the others then hear of before the first is told on: so whoever numbers what happened comes before
 * whoever makes more happen.
 */
public final class ListenerRank {

    public static final int AUDIT = 100;

    public static final int OUTBOX = 200;

    /** What lists and totals are read from. */
    public static final int REGISTER = 250;

    /** What follows from the recommendations for their report. */
    public static final int REPORT = 300;

    public static final int CLOCKS = 400;

    /** The recommendation's and the report's processes. */
    public static final int PROCESSES = 500;

    private ListenerRank() {}
}
