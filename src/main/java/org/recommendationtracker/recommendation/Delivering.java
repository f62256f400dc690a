package org.recommendationtracker.recommendation;

import java.time.LocalDate;
import java.util.Set;

/** The steps from an accepted recommendation to one that is carried out, and that lasts. */
record Delivering(Recommendation item, Moment now, ClockPolicy policy) {

    Step planAction(String description, String owner, LocalDate dueOn) {
        Transition step = item.legal(Step.ACTION_PLANNED);
        Action action = item.delivery().plan(description, owner, dueOn, now.today());
        item.clocks().startAction(action.number(), dueOn, now.today());
        return step.step();
    }

    Step deliverAction(int number, LocalDate deliveredOn, String summary) {
        Transition step = item.legal(Step.ACTION_DELIVERED);
        item.delivery().deliver(item.action(number), deliveredOn, summary, now.today());
        item.clocks().stopAction(number, deliveredOn);
        item.lapseRequests(now.today());
        return step.step();
    }

    Step submitEvidence(Evidence document) {
        Transition step = item.legal(Step.EVIDENCE_SUBMITTED);
        item.delivery().submit(document, now.today());
        return step.step();
    }

    /** @param parties boards and offices that the verifier belongs to */
    Step verify(VerificationOutcome outcome, String reasons, String verifier, Set<String> parties) {
        Transition step = item.legal(outcome.step());
        if (item.delivery().hasEvidenceOf(verifier)) {
            throw StepRefused.notYou("You submitted evidence on " + item.reference()
                    + ", so you cannot verify it: somebody independent must do that.");
        }
        if (parties.contains(item.office())) {
            throw StepRefused.notYou("You belong to the office that answers for " + item.reference()
                    + ", so you cannot verify it: somebody independent must do that.");
        }
        item.delivery().verify(new Verification(outcome, reasons, verifier, now.today()));
        return item.enter(step, now, policy);
    }

    Step checkLasting(boolean lasted, String reasons) {
        Transition step = item.legal(lasted ? Step.CHANGE_LASTED : Step.CHANGE_NOT_LASTED);
        item.delivery().check(new LastingCheck(lasted, reasons, now.today()));
        return item.enter(step, now, policy);
    }
}
