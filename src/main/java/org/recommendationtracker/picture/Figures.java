package org.recommendationtracker.picture;

/** What numbers must be before they are drawn. */
final class Figures {

    private Figures() {}

    /** That many. @throws IllegalArgumentException if it is less than none */
    static long count(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("fewer than none: " + count);
        }
        return count;
    }

    /** So many days. @throws IllegalArgumentException if it is negative or no number */
    static double days(double days) {
        if (!(days >= 0 && days < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("no length of time: " + days);
        }
        return days;
    }
}
