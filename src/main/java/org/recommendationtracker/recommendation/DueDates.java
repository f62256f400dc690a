package org.recommendationtracker.recommendation;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.England;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is said while the clocks of a recommendation run, and how their dates move. Throws as {@link Recommendations} does.
 */
@Service
@Transactional
public class DueDates {

    private final StepRunner steps;
    private final ClockPolicy policy;

    DueDates(StepRunner steps, ClockPolicy policy) {
        this.steps = steps;
        this.policy = policy;
    }

    /** The last day on which the panel may ask that the rejection be reconsidered. */
    @Transactional(readOnly = true)
    public LocalDate reconsiderationEndsOn(RecommendationReference reference) {
        return afterLastMove(reference, ClockKind.RECONSIDERATION);
    }

    /** The day by which the panel says whether what was implemented has lasted: it has as long as for a verification. */
    @Transactional(readOnly = true)
    public LocalDate lastingCheckDueOn(RecommendationReference reference) {
        return policy.rule(ClockKind.VERIFICATION, steps.get(reference).clockCase())
                .dueOn(afterLastMove(reference, ClockKind.LASTING_CHECK));
    }

    private LocalDate afterLastMove(RecommendationReference reference, ClockKind kind) {
        Recommendation item = steps.get(reference);
        return policy.rule(kind, item.clockCase()).dueOn(item.inStatusSince());
    }

    /** Says of a clock what is to be said of it today. */
    void announce(ClockReference clock) {
        StepRunner.Turn turn = steps.on(clock.recommendation(), Actor.SYSTEM);
        turn.about(describe(turn.item().clock(clock.number())))
                .timekeeping(on -> on.announce(clock.number()).orElseThrow());
    }

    public void explainDelay(ClockReference clock, Actor actor, String reasons) {
        StepRunner.Turn turn = steps.on(clock.recommendation(), actor);
        turn.about(describe(turn.item().clock(clock.number())))
                .timekeeping(on -> on.explainDelay(clock.number(), reasons));
    }

    /**
     * Requests an extension.
     *
     * @param action null if it is asked for the recommendation's own running clock
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
        return turn.about(describe(turn.item().clock(asked.clock())) + ", " + England.DAY.format(asked.to()));
    }

    private static String describe(Deadline clock) {
        String kind = clock.kind().title().toLowerCase(Locale.UK);
        String whose = clock.action() == null ? kind : kind + " of action " + clock.action();
        return whose + ", due " + England.DAY.format(clock.dueOn());
    }
}
