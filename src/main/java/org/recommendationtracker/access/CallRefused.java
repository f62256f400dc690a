package org.recommendationtracker.access;

import org.springframework.http.HttpStatus;

/** A call of the engine's REST that is not let through; the message says what is wrong with it. */
final class CallRefused extends Exception {

    private final HttpStatus status;

    CallRefused(String message) {
        this(HttpStatus.BAD_REQUEST, message);
    }

    CallRefused(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
