package org.recommendationtracker.recommendation;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.text.PlainText;

/** What the minister decided on a recommendation. */
public enum Decision {
    ACCEPTED("Accepted", Step.ACCEPTED),
    UNDER_CONSIDERATION("To be considered further with partners", Step.TAKEN_UNDER_CONSIDERATION),
    REJECTED("Rejected", Step.REJECTED);

    private final String title;
    private final Step step;

    Decision(String title, Step step) {
        this.title = title;
        this.step = step;
    }

    /** Empty if there is none with the name. */
    public static Optional<Decision> named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(decision -> name != null && decision.name().equalsIgnoreCase(PlainText.of(name)))
                .findFirst();
    }

    public String title() {
        return title;
    }

    /** The step that signing this decision off completes. */
    Step step() {
        return step;
    }

    /** The decision that led to a status; empty if none did. */
    public static Optional<Decision> of(Status status) {
        return switch (status) {
            case ACCEPTED -> Optional.of(ACCEPTED);
            case UNDER_CONSIDERATION -> Optional.of(UNDER_CONSIDERATION);
            case REJECTED -> Optional.of(REJECTED);
            case ISSUED, IN_PROGRESS, AWAITING_VERIFICATION, IMPLEMENTED, SUPERSEDED, NO_LONGER_APPLICABLE ->
                Optional.empty();
        };
    }
}
