package org.recommendationtracker.notice;

import org.recommendationtracker.refusal.Refusal;

/** Thrown if somebody gives more reasons than are kept. */
public class ReasonsTooLong extends Refusal {

    ReasonsTooLong(int longest) {
        super(Reason.INVALID_INPUT, "The reasons are longer than %,d characters: shorten them.".formatted(longest));
    }
}
