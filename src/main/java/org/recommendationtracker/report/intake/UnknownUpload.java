package org.recommendationtracker.report.intake;

import org.recommendationtracker.refusal.Refusal;

/** Somebody has no such upload: it never was theirs, is registered or deleted, or was not touched for too long. */
public class UnknownUpload extends Refusal {

    public UnknownUpload() {
        super(Reason.UNKNOWN, "You have no such upload.");
    }
}
