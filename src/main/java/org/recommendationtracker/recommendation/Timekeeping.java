package org.recommendationtracker.recommendation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Role;

/** What is said while clocks run, and the steps that move their dates. Clocks are numbered as {@link Clocks} does. */
record Timekeeping(Recommendation item, Actor actor, Moment now, ClockPolicy policy) {

    /** Says what is to be said next of a clock; empty if it is not the day yet. */
    Optional<Step> announce(int clock) {
        Deadline running = item.clock(clock);
        ClockRule rule = policy.rule(running.kind(), item.clockCase());
        return running.nextNotice(rule)
                .filter(day -> !day.isAfter(now.today()))
                .flatMap(day -> running.nextLevel(rule))
                .map(rung -> announce(clock, rung));
    }

    private Step announce(int clock, EscalationLevel rung) {
        Transition step = item.legal(rung.step(), actor);
        item.clocks().replace(clock, running -> running.announced(rung));
        return step.step();
    }

    Step explainDelay(int clock, String reasons) {
        Transition step = item.legal(Step.REASONS_GIVEN, actor);
        Deadline late = item.clock(clock);
        Role answerable = late.kind() == ClockKind.VERIFICATION ? Role.PANEL : Role.OFFICIALS;
        if (actor.role() != answerable) {
            throw StepRefused.notYou("The reasons for this delay are for: %s.".formatted(answerable.title()));
        }
        if (!late.demandsReasons()) {
            throw StepRefused.notNow("Reasons are not asked for any more.");
        }
        item.clocks().replace(clock, running -> running.explained(reasons));
        return step.step();
    }

    /** @param action null if an extension is requested for the recommendation's own running clock */
    Step requestExtension(@Nullable Integer action, LocalDate to, String reasons) {
        Transition step = item.legal(Step.EXTENSION_REQUESTED, actor);
        Deadline clock = (action == null
                        ? item.clocks().running()
                        : item.clocks().ofAction(action))
                .orElseThrow(() -> StepRefused.notNow("No clock runs on that any more: there is no date to extend."));
        Dates.checkFuture(to, now.today(), "newDate", "new date");
        if (!to.isAfter(clock.dueOn())) {
            throw StepRefused.input("newDate", "The new date must be later than the present one.");
        }
        checkExtensible(clock);
        item.requests()
                .ask(Extension.asked(
                        item.clocks().numberOf(clock), clock.dueOn(), to, reasons, actor.userId(), now.today()));
        return step.step();
    }

    Step grantExtension(int extension, @Nullable String reasons) {
        Transition step = item.legal(Step.EXTENSION_GRANTED, actor);
        Extension asked = byAnother(extension);
        Deadline clock = item.clock(asked.clock());
        checkExtensible(clock);
        if (!asked.to().isAfter(now.today())) {
            throw StepRefused.notNow(
                    "The date requested has passed: refuse the extension. Officials can then request a date that is still to come.");
        }
        item.requests()
                .decideExtension(extension, pending -> pending.decided(RequestState.GRANTED, reasons, now.today()));
        item.clocks().move(asked.clock(), asked.to(), now.today());
        if (clock.action() != null) {
            item.delivery().replaceAction(clock.action(), action -> action.moved(asked.to()));
        }
        return step.step();
    }

    Step refuseExtension(int extension, String reasons) {
        Transition step = item.legal(Step.EXTENSION_REFUSED, actor);
        byAnother(extension);
        item.requests()
                .decideExtension(extension, pending -> pending.decided(RequestState.REFUSED, reasons, now.today()));
        return step.step();
    }

    private Extension byAnother(int extension) {
        Extension asked = item.requests().extension(extension);
        new Independence(item, actor.userId()).barsDecidingExtension(extension).ifPresent(StepRefused::throwNotYou);
        return asked;
    }

    private void checkExtensible(Deadline clock) {
        if (!policy.rule(clock.kind(), item.clockCase()).allowsExtension(clock.slips())) {
            throw StepRefused.notNow("The date of %s was moved as often as it may be: %s."
                    .formatted(
                            item.reference(),
                            clock.kind() == ClockKind.CONSIDERATION
                                    ? "it must now be accepted or rejected"
                                    : "it must now be kept"));
        }
    }
}
