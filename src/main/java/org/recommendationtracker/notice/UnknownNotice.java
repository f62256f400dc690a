package org.recommendationtracker.notice;

/** There is no notice with the id asked for. */
public class UnknownNotice extends RuntimeException {

    UnknownNotice(String id) {
        super("There is no notice with the id \"" + id + "\".");
    }
}
