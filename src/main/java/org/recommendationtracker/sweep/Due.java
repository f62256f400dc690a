package org.recommendationtracker.sweep;

import java.time.LocalDate;

/**
 * Something that is due.
 *
 * @param key what it is about, in its work
 */
public record Due(LocalDate day, String key) {

    /** Comes before everything that is due. */
    public static final Due FIRST = new Due(LocalDate.of(1000, 1, 1), "");
}
