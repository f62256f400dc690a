package org.recommendationtracker.start;

import org.springframework.boot.ExitCodeGenerator;

/** The application cannot start here. The message is one sentence for whoever starts it: what is wrong, and what to do. */
final class StartRefused extends RuntimeException implements ExitCodeGenerator {

    StartRefused(String sentence) {
        super(sentence);
    }

    @Override
    public int getExitCode() {
        return 1;
    }
}
