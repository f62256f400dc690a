package org.recommendationtracker.refusal;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What somebody asked for is not done, for a reason of theirs. The message says to them what to put right. */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why something is refused, with the HTTP status that says so. */
    public enum Reason {
        /** A value is missing or wrong. */
        INVALID_INPUT(400),
        /** This person may not do it. */
        NOT_YOU(403),
        /** There is no such thing. */
        UNKNOWN(404),
        /** Nobody may do it as things stand. */
        NOT_NOW(409);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    protected Refusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** A heading for the message; empty if the status says enough. */
    public Optional<String> title() {
        return Optional.empty();
    }

    /** What programs are told beside the message, by name. */
    public Map<String, Object> details() {
        return Map.of();
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
