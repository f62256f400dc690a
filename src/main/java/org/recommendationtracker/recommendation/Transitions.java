package org.recommendationtracker.recommendation;

import static org.recommendationtracker.recommendation.Status.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one table of what may happen when. {@code docs/statuses.md} is drawn from it. */
public final class Transitions {

    private static final Set<Status> OPEN =
            EnumSet.of(ISSUED, UNDER_CONSIDERATION, ACCEPTED, IN_PROGRESS, AWAITING_VERIFICATION);

    /** Where a date that the minister's office may move is running. */
    private static final Set<Status> DATED = EnumSet.of(ISSUED, UNDER_CONSIDERATION, ACCEPTED, IN_PROGRESS);

    /** Where something was promised that boards may see, or not. */
    private static final Set<Status> PROMISED = EnumSet.of(ACCEPTED, IN_PROGRESS, AWAITING_VERIFICATION, IMPLEMENTED);

    private static final List<Transition> TABLE = Stream.of(
                    Stream.of(
                            milestone(null, Step.ISSUED, ISSUED),
                            task(ISSUED, Step.SPLIT, ISSUED),
                            task(ISSUED, Step.OWNER_ASSIGNED, ISSUED),
                            task(ISSUED, Step.RESPONSE_DRAFTED, ISSUED),
                            task(ISSUED, Step.RESPONSE_RETURNED, ISSUED),
                            task(ISSUED, Step.ACCEPTED, ACCEPTED),
                            task(ISSUED, Step.TAKEN_UNDER_CONSIDERATION, UNDER_CONSIDERATION),
                            task(ISSUED, Step.REJECTED, REJECTED),
                            task(UNDER_CONSIDERATION, Step.PARTNER_VIEW_RECORDED, UNDER_CONSIDERATION),
                            task(UNDER_CONSIDERATION, Step.PARTNERS_CONSULTED, UNDER_CONSIDERATION),
                            milestone(UNDER_CONSIDERATION, Step.CONSIDERATION_ENDED, UNDER_CONSIDERATION),
                            task(UNDER_CONSIDERATION, Step.RESPONSE_DRAFTED, UNDER_CONSIDERATION),
                            task(UNDER_CONSIDERATION, Step.RESPONSE_RETURNED, UNDER_CONSIDERATION),
                            task(UNDER_CONSIDERATION, Step.ACCEPTED, ACCEPTED),
                            task(UNDER_CONSIDERATION, Step.REJECTED, REJECTED),
                            task(REJECTED, Step.REJECTION_ACCEPTED, REJECTED),
                            task(REJECTED, Step.RECONSIDERATION_REQUESTED, UNDER_CONSIDERATION),
                            task(ACCEPTED, Step.ACTION_PLANNED, ACCEPTED),
                            milestone(ACCEPTED, Step.DELIVERY_STARTED, IN_PROGRESS),
                            task(IN_PROGRESS, Step.ACTION_PLANNED, IN_PROGRESS),
                            task(IN_PROGRESS, Step.ACTION_DELIVERED, IN_PROGRESS),
                            task(IN_PROGRESS, Step.EVIDENCE_SUBMITTED, IN_PROGRESS),
                            milestone(IN_PROGRESS, Step.VERIFICATION_REQUESTED, AWAITING_VERIFICATION),
                            task(AWAITING_VERIFICATION, Step.VERIFICATION_NOT_MET, IN_PROGRESS),
                            task(AWAITING_VERIFICATION, Step.VERIFICATION_PARTLY_MET, IN_PROGRESS),
                            task(AWAITING_VERIFICATION, Step.IMPLEMENTED, IMPLEMENTED),
                            task(IMPLEMENTED, Step.CHANGE_LASTED, IMPLEMENTED),
                            task(IMPLEMENTED, Step.CHANGE_NOT_LASTED, IN_PROGRESS),
                            task(IMPLEMENTED, Step.REOPENED, IN_PROGRESS),
                            task(REJECTED, Step.REOPENED, ISSUED),
                            task(SUPERSEDED, Step.REOPENED, ISSUED),
                            task(NO_LONGER_APPLICABLE, Step.REOPENED, ISSUED)),
                    inAll(OPEN, Step.WITHDRAWAL_PROPOSED),
                    inAll(OPEN, Step.WITHDRAWAL_REFUSED),
                    OPEN.stream().map(open -> task(open, Step.SUPERSEDED, SUPERSEDED)),
                    OPEN.stream().map(open -> task(open, Step.MERGED, SUPERSEDED)),
                    OPEN.stream().map(open -> task(open, Step.ROLLED_FORWARD, SUPERSEDED)),
                    OPEN.stream().map(open -> task(open, Step.NO_LONGER_APPLICABLE, NO_LONGER_APPLICABLE)),
                    Arrays.stream(EscalationLevel.values())
                            .flatMap(rung -> OPEN.stream().map(open -> milestone(open, rung.step(), open))),
                    inAll(OPEN, Step.REASONS_GIVEN),
                    inAll(DATED, Step.EXTENSION_REQUESTED),
                    inAll(DATED, Step.EXTENSION_GRANTED),
                    inAll(DATED, Step.EXTENSION_REFUSED),
                    inAll(PROMISED, Step.BOARD_REPORTED),
                    inAll(EnumSet.allOf(Status.class), Step.DUPLICATE_LINKED),
                    inAll(EnumSet.allOf(Status.class), Step.PAST_CORRECTED),
                    inAll(EnumSet.allOf(Status.class), Step.CORRECTION_PROPOSED),
                    inAll(EnumSet.allOf(Status.class), Step.CORRECTED),
                    inAll(EnumSet.allOf(Status.class), Step.CORRECTION_DISMISSED))
            .flatMap(rows -> rows)
            .toList();

    /** What may be done about a recommendation that was split; everything else is done about its parts. */
    private static final Set<Step> ABOUT_THE_WHOLE = EnumSet.of(
            Step.BOARD_REPORTED,
            Step.DUPLICATE_LINKED,
            Step.CORRECTION_PROPOSED,
            Step.CORRECTED,
            Step.CORRECTION_DISMISSED);

    private Transitions() {}

    public static List<Transition> all() {
        return TABLE;
    }

    /** Where the step leads from a status; empty if it is not legal there. */
    static Optional<Transition> of(@Nullable Status from, Step step) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.step() == step)
                .findFirst();
    }

    static boolean isAboutTheWhole(Step step) {
        return ABOUT_THE_WHOLE.contains(step);
    }

    /** How a recommendation that was split moves, whichever way: with its parts, to {@link Status#ofParts}. */
    static Transition withParts(Status from, Status to) {
        return milestone(from, Step.PARTS_MOVED, to);
    }

    /** The milestone that leads from one status to another; empty if none does. */
    static Optional<Transition> milestone(Status from, Status to) {
        return TABLE.stream()
                .filter(row -> row.milestone() && row.from() == from && row.to() == to)
                .findFirst();
    }

    private static Stream<Transition> inAll(Set<Status> statuses, Step step) {
        return statuses.stream().map(status -> task(status, step, status));
    }

    private static Transition task(Status from, Step step, Status to) {
        return new Transition(from, step, to, false);
    }

    private static Transition milestone(@Nullable Status from, Step step, Status to) {
        return new Transition(from, step, to, true);
    }
}
