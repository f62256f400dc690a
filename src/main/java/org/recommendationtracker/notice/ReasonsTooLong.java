package org.recommendationtracker.notice;

/** Thrown where somebody gives more reasons than are kept. */
public class ReasonsTooLong extends RuntimeException {

    ReasonsTooLong(int longest) {
        super("The reasons are longer than %,d characters: shorten them.".formatted(longest));
    }
}
