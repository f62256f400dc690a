package org.recommendationtracker.report;

/** Somebody has no such upload: it never was theirs, is registered or deleted, or was not touched for too long. */
public class UnknownUpload extends RuntimeException {

    public UnknownUpload() {
        super("You have no such upload.");
    }
}
