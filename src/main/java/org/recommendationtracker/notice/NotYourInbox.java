package org.recommendationtracker.notice;

import org.recommendationtracker.refusal.Refusal;

/** The inbox is somebody else's. */
public class NotYourInbox extends Refusal {

    NotYourInbox(String message) {
        super(Reason.NOT_YOU, message);
    }
}
