package org.recommendationtracker.report.committee;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.recommendationtracker.recommendation.Step;

/** What a committee wants to know first of all that changed. */
enum Topic {
    ANSWERED("Answered", Step.ACCEPTED, Step.TAKEN_UNDER_CONSIDERATION, Step.REJECTED),
    IMPLEMENTED("Implemented", Step.IMPLEMENTED),
    CLOSED(
            "Closed without being implemented",
            Step.REJECTED,
            Step.SUPERSEDED,
            Step.MERGED,
            Step.ROLLED_FORWARD,
            Step.NO_LONGER_APPLICABLE),
    REOPENED("Reopened", Step.REOPENED, Step.RECONSIDERATION_REQUESTED, Step.CHANGE_NOT_LASTED),
    /** A day that passed; no step says so. */
    OVERDUE("Newly overdue"),
    DATE_MOVED("Date moved", Step.EXTENSION_GRANTED),
    EVIDENCE_SUBMITTED("Evidence submitted", Step.EVIDENCE_SUBMITTED),
    JUDGED(
            "Judged by the panel",
            Step.VERIFICATION_NOT_MET,
            Step.VERIFICATION_PARTLY_MET,
            Step.IMPLEMENTED,
            Step.CHANGE_LASTED,
            Step.CHANGE_NOT_LASTED),
    TAKEN_OVER("Taken over with a past", Step.TAKEN_OVER);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes no other
    private final Set<Step> steps;

    Topic(String title, Step... steps) {
        this.title = title;
        this.steps = Set.of(steps);
    }

    String title() {
        return title;
    }

    static List<Topic> of(Step step) {
        return Arrays.stream(values())
                .filter(topic -> topic.steps.contains(step))
                .toList();
    }
}
