package org.recommendationtracker.access.account;

/** A password that cannot be taken; the message says why, without a full stop. */
public class PasswordRefused extends RuntimeException {

    PasswordRefused(String message) {
        super(message);
    }
}
