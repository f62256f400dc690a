package org.recommendationtracker.recommendation;

import org.jspecify.annotations.Nullable;

/** A step that may not be done as asked. The message says, to the person who asked, what to put right. */
public class StepRefused extends RuntimeException {

    private final Reason reason;
    private final @Nullable String field;

    /** Why a step is refused. */
    public enum Reason {
        /** A value is missing or wrong. */
        INVALID_INPUT,
        /** The recommendation's status does not allow the step (now). */
        NOT_NOW,
        /** This person may not do the step. */
        NOT_YOU
    }

    private StepRefused(Reason reason, @Nullable String field, String message) {
        super(message);
        this.reason = reason;
        this.field = field;
    }

    public static StepRefused input(String field, String message) {
        return new StepRefused(Reason.INVALID_INPUT, field, message);
    }

    public static StepRefused notNow(String message) {
        return new StepRefused(Reason.NOT_NOW, null, message);
    }

    public static StepRefused notYou(String message) {
        return new StepRefused(Reason.NOT_YOU, null, message);
    }

    public Reason reason() {
        return reason;
    }

    /** The form field that is wrong, where one is. */
    public @Nullable String field() {
        return field;
    }
}
