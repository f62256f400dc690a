package org.recommendationtracker.recommendation;

import java.time.LocalDate;
import java.util.Set;
import org.recommendationtracker.party.Actor;

/** The steps from an accepted recommendation to one that is carried out, and that lasts. */
record Delivering(Recommendation item, Actor actor, Moment now, ClockPolicy policy) {

    Step planAction(String description, String owner, LocalDate dueOn) {
        Transition step = item.legal(Step.ACTION_PLANNED, actor);
        Action action = item.delivery().plan(description, owner, dueOn, now.today());
        item.clocks().startAction(action.number(), dueOn, now.today());
        return step.step();
    }

    Step deliverAction(int number, LocalDate deliveredOn, String summary) {
        Transition step = item.legal(Step.ACTION_DELIVERED, actor);
        item.delivery().deliver(item.action(number), deliveredOn, summary, now.today());
        item.clocks().stopAction(number, deliveredOn);
        item.lapseRequests(now.today());
        return step.step();
    }

    Step submitEvidence(Evidence document) {
        Transition step = item.legal(Step.EVIDENCE_SUBMITTED, actor);
        item.delivery().submit(document, now.today());
        return step.step();
    }

    /** @param parties boards and offices that the verifier belongs to */
    Step verify(VerificationOutcome outcome, String reasons, Set<String> parties) {
        Transition step = item.legal(outcome.step(), actor);
        new Independence(item, actor.userId()).barsVerifying(parties).ifPresent(StepRefused::throwNotYou);
        item.delivery().verify(new Verification(outcome, reasons, actor.userId(), now.today()));
        return item.enter(step, now, policy);
    }

    Step checkLasting(boolean lasted, String reasons) {
        Transition step = item.legal(lasted ? Step.CHANGE_LASTED : Step.CHANGE_NOT_LASTED, actor);
        item.delivery().check(new LastingCheck(lasted, reasons, now.today()));
        return item.enter(step, now, policy);
    }
}
