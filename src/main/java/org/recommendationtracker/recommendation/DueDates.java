package org.recommendationtracker.recommendation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is said while the clocks of a recommendation run, and how their dates move. Throws as {@link Recommendations} does.
 */
@Service
@Transactional
public class DueDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final StepRunner steps;
    private final ClockPolicy policy;
    private final RecommendationRepository repository;

    DueDates(StepRunner steps, ClockPolicy policy, RecommendationRepository repository) {
        this.steps = steps;
        this.policy = policy;
        this.repository = repository;
    }

    /** Every clock that runs, of every recommendation. */
    @Transactional(readOnly = true)
    public List<ClockReference> running() {
        return repository.runningClocks();
    }

    /** When a clock is spoken of next; empty where it has stopped or all was said. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> nextNoticeOn(ClockReference clock) {
        return steps.on(clock.recommendation(), Actor.SYSTEM).timekeeping().nextNoticeOn(clock.number());
    }

    /** The last day on which the panel may ask that the rejection be reconsidered. */
    @Transactional(readOnly = true)
    public LocalDate reconsiderationEndsOn(RecommendationReference reference) {
        return afterLastMove(reference, ClockKind.RECONSIDERATION);
    }

    /** The day on which the panel looks whether what was implemented has lasted. */
    @Transactional(readOnly = true)
    public LocalDate lastingCheckOn(RecommendationReference reference) {
        return afterLastMove(reference, ClockKind.LASTING_CHECK);
    }

    /** The day by which the panel says so: it has as long as for a verification. */
    @Transactional(readOnly = true)
    public LocalDate lastingCheckDueOn(RecommendationReference reference) {
        return policy.rule(ClockKind.VERIFICATION, steps.get(reference).priority())
                .dueOn(lastingCheckOn(reference));
    }

    private LocalDate afterLastMove(RecommendationReference reference, ClockKind kind) {
        Recommendation item = steps.get(reference);
        List<StatusChange> moves = item.statusHistory();
        return policy.rule(kind, item.priority())
                .dueOn(moves.get(moves.size() - 1).effectiveOn());
    }

    /** Says of a clock what is to be said today; nothing happens where that is nothing. */
    public void announce(ClockReference clock) {
        StepRunner.Turn turn = steps.on(clock.recommendation(), Actor.SYSTEM);
        String detail = describe(turn.item().clock(clock.number()));
        if (turn.timekeeping()
                .nextNoticeOn(clock.number())
                .filter(day -> !day.isAfter(steps.today()))
                .isPresent()) {
            turn.about(detail).timekeeping(on -> on.announce(clock.number()).orElseThrow());
        }
    }

    public void explainDelay(ClockReference clock, Actor actor, String reasons) {
        StepRunner.Turn turn = steps.on(clock.recommendation(), actor);
        turn.about(describe(turn.item().clock(clock.number())))
                .timekeeping(on -> on.explainDelay(clock.number(), reasons));
    }

    /**
     * Asks for a later date.
     *
     * @param action null where it is asked for the recommendation's own running clock
     * @return the number of the request, from 1
     */
    public int requestExtension(
            RecommendationReference reference, @Nullable Integer action, Actor actor, LocalDate to, String reasons) {
        return steps.on(reference, actor)
                .about(action == null ? null : "action " + action)
                .timekeeping(on -> on.requestExtension(action, to, reasons))
                .extensions()
                .size();
    }

    public void grantExtension(
            RecommendationReference reference, int extension, Actor actor, @Nullable String reasons) {
        decision(reference, extension, actor).timekeeping(on -> on.grantExtension(extension, reasons));
    }

    public void refuseExtension(RecommendationReference reference, int extension, Actor actor, String reasons) {
        decision(reference, extension, actor).timekeeping(on -> on.refuseExtension(extension, reasons));
    }

    private StepRunner.Turn decision(RecommendationReference reference, int extension, Actor actor) {
        StepRunner.Turn turn = steps.on(reference, actor);
        Extension asked = turn.item().requests().extension(extension);
        return turn.about(describe(turn.item().clock(asked.clock())) + ", " + DAY.format(asked.to()));
    }

    private static String describe(Deadline clock) {
        String kind = clock.kind().title().toLowerCase(Locale.UK);
        String whose = clock.action() == null ? kind : kind + " of action " + clock.action();
        return whose + ", due " + DAY.format(clock.dueOn());
    }
}
