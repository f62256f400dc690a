package org.recommendationtracker.notice;

/** The inbox is somebody else's. */
public class NotYourInbox extends RuntimeException {

    NotYourInbox(String message) {
        super(message);
    }
}
