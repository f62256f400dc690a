package org.recommendationtracker.recommendation;

import static org.recommendationtracker.recommendation.Status.ACCEPTED;
import static org.recommendationtracker.recommendation.Status.AWAITING_VERIFICATION;
import static org.recommendationtracker.recommendation.Status.IMPLEMENTED;
import static org.recommendationtracker.recommendation.Status.IN_PROGRESS;
import static org.recommendationtracker.recommendation.Status.ISSUED;
import static org.recommendationtracker.recommendation.Status.REJECTED;
import static org.recommendationtracker.recommendation.Status.UNDER_CONSIDERATION;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one table of what may happen when. {@code docs/statuses.md} is drawn from it. */
public final class Transitions {

    private static final List<Transition> TABLE = List.of(
            milestone(null, Step.ISSUED, ISSUED),
            task(ISSUED, Step.OWNER_ASSIGNED, ISSUED),
            task(ISSUED, Step.RESPONSE_DRAFTED, ISSUED),
            task(ISSUED, Step.RESPONSE_RETURNED, ISSUED),
            task(ISSUED, Step.ACCEPTED, ACCEPTED),
            task(ISSUED, Step.TAKEN_UNDER_CONSIDERATION, UNDER_CONSIDERATION),
            task(ISSUED, Step.REJECTED, REJECTED),
            task(UNDER_CONSIDERATION, Step.PARTNERS_CONSULTED, UNDER_CONSIDERATION),
            task(UNDER_CONSIDERATION, Step.RESPONSE_DRAFTED, UNDER_CONSIDERATION),
            task(UNDER_CONSIDERATION, Step.RESPONSE_RETURNED, UNDER_CONSIDERATION),
            task(UNDER_CONSIDERATION, Step.ACCEPTED, ACCEPTED),
            task(UNDER_CONSIDERATION, Step.REJECTED, REJECTED),
            task(ACCEPTED, Step.ACTION_PLANNED, ACCEPTED),
            milestone(ACCEPTED, Step.DELIVERY_STARTED, IN_PROGRESS),
            task(IN_PROGRESS, Step.ACTION_PLANNED, IN_PROGRESS),
            task(IN_PROGRESS, Step.ACTION_DELIVERED, IN_PROGRESS),
            task(IN_PROGRESS, Step.EVIDENCE_SUBMITTED, IN_PROGRESS),
            milestone(IN_PROGRESS, Step.VERIFICATION_REQUESTED, AWAITING_VERIFICATION),
            task(AWAITING_VERIFICATION, Step.VERIFICATION_NOT_MET, IN_PROGRESS),
            task(AWAITING_VERIFICATION, Step.IMPLEMENTED, IMPLEMENTED));

    private Transitions() {}

    public static List<Transition> all() {
        return TABLE;
    }

    /** Where the step leads from a status; empty where it is not legal there. */
    static Optional<Transition> of(@Nullable Status from, Step step) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.step() == step)
                .findFirst();
    }

    /** The milestone that leads from one status to another; empty where none does. */
    static Optional<Transition> milestone(Status from, Status to) {
        return TABLE.stream()
                .filter(row -> row.milestone() && row.from() == from && row.to() == to)
                .findFirst();
    }

    private static Transition task(Status from, Step step, Status to) {
        return new Transition(from, step, to, false);
    }

    private static Transition milestone(@Nullable Status from, Step step, Status to) {
        return new Transition(from, step, to, true);
    }
}
