package org.recommendationtracker.notice;

import org.recommendationtracker.refusal.Refusal;

/** Among notices that somebody acknowledges together is one for which reasons are demanded. */
public class ReasonsMissing extends Refusal {

    ReasonsMissing(String title) {
        super(Reason.INVALID_INPUT, "Open this notice and say why you acknowledge it late: “%s”.".formatted(title));
    }
}
