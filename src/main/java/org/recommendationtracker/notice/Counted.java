package org.recommendationtracker.notice;

/**
 * How many there are, as far as they are counted.
 *
 * @param more whether there are more than were counted
 */
public record Counted(long number, boolean more) {

    /** @param found how many were found, when one more than the most was looked for */
    static Counted upTo(int most, long found) {
        return new Counted(Math.min(found, most), found > most);
    }
}
