package org.recommendationtracker.notice;

import org.recommendationtracker.refusal.Refusal;

/** Nobody has an inbox by the code asked for. */
public class UnknownRecipient extends Refusal {

    UnknownRecipient(String code) {
        super(Reason.UNKNOWN, "There is no board, minister's office or panel with the code \"" + code + "\".");
    }
}
