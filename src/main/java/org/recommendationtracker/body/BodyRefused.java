package org.recommendationtracker.body;

import java.io.IOException;

/** The rest of a body is not read. */
final class BodyRefused extends IOException {

    private static final long serialVersionUID = 1L;

    /** What to answer, if nothing has been answered yet. */
    enum Reason {
        TOO_LARGE(413, "This is too large to be sent here: at most %,d bytes are read."),
        TOO_SLOW(408, "What you sent came too slowly. Nothing was saved: try again."),
        TOO_MANY(429, "Too much is being sent from your address at this moment. Nothing was saved: try again.");

        private final int status;
        private final String sentence;

        Reason(int status, String sentence) {
            this.status = status;
            this.sentence = sentence;
        }

        int status() {
            return status;
        }

        String sentence(long largest) {
            return sentence.formatted(largest);
        }
    }

    BodyRefused(Reason reason) {
        super(reason.name());
    }
}
