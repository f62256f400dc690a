package org.recommendationtracker.notice;

/** Nobody has an inbox by the code asked for. */
public class UnknownRecipient extends RuntimeException {

    UnknownRecipient(String code) {
        super("There is no board, minister's office or panel with the code \"" + code + "\".");
    }
}
