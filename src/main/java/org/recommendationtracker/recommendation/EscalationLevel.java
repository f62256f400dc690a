package org.recommendationtracker.recommendation;

import java.util.Optional;

/** What is said, one after the other, while a clock approaches its date and passes it. */
public enum EscalationLevel {
    DUE_SOON(Step.DUE_SOON),
    OVERDUE(Step.OVERDUE),
    SECOND_NOTICE(Step.SECOND_NOTICE),
    THIRD_NOTICE(Step.THIRD_NOTICE),
    REASONS_DEMANDED(Step.REASONS_DEMANDED);

    private final Step step;

    EscalationLevel(Step step) {
        this.step = step;
    }

    public String title() {
        return step.title();
    }

    /** The step that saying it completes. */
    Step step() {
        return step;
    }

    Optional<EscalationLevel> next() {
        return switch (this) {
            case DUE_SOON -> Optional.of(OVERDUE);
            case OVERDUE -> Optional.of(SECOND_NOTICE);
            case SECOND_NOTICE -> Optional.of(THIRD_NOTICE);
            case THIRD_NOTICE -> Optional.of(REASONS_DEMANDED);
            case REASONS_DEMANDED -> Optional.empty();
        };
    }
}
