package org.recommendationtracker.recommendation;

import org.recommendationtracker.party.Actor;

/** The steps from the first draft to an answer that stands. */
record Answering(Recommendation item, Actor actor, Moment now, ClockPolicy policy) {

    Step assignOwner(String team) {
        Transition step = item.legal(Step.OWNER_ASSIGNED, actor);
        item.assignOwner(team);
        return step.step();
    }

    Step draft(Response proposal) {
        Transition step = item.legal(Step.RESPONSE_DRAFTED, actor);
        proposal.check(now.today());
        if (item.status() == Status.UNDER_CONSIDERATION && proposal.decision() == Decision.UNDER_CONSIDERATION) {
            throw StepRefused.input(
                    "decision",
                    "Consideration with partners has ended: choose to accept or to reject the recommendation.");
        }
        item.responses().draft(proposal, actor.userId());
        return step.step();
    }

    Step returnResponse(String comments) {
        Transition step = item.legal(Step.RESPONSE_RETURNED, actor);
        drafted();
        requireAnother();
        item.responses().giveBack(comments);
        return step.step();
    }

    Step signOff() {
        Response draft = drafted();
        Transition step = item.legal(draft.decision().step(), actor);
        requireAnother();
        draft.passedDate(now.today()).ifPresent(passed -> {
            throw StepRefused.notNow(
                    "The %s has passed since the response was drafted: return it to be redrafted.".formatted(passed));
        });
        item.responses().signOff(now.today());
        return item.enter(step, now, policy);
    }

    Step recordView(String partner, String view) {
        Transition step = item.legal(Step.PARTNER_VIEW_RECORDED, actor);
        item.responses().consult(partner, view, now.today());
        return step.step();
    }

    Step concludeConsultation() {
        return item.legal(Step.PARTNERS_CONSULTED, actor).step();
    }

    Step endConsideration() {
        return item.legal(Step.CONSIDERATION_ENDED, actor).step();
    }

    Step acceptRejection() {
        return item.legal(Step.REJECTION_ACCEPTED, actor).step();
    }

    Step requestReconsideration(String reasons) {
        Transition step = item.legal(Step.RECONSIDERATION_REQUESTED, actor);
        if (item.reconsideration().isPresent()) {
            throw StepRefused.notNow("The panel asked once already that the rejection of " + item.reference()
                    + " be reconsidered: the second answer stands.");
        }
        item.responses().reconsider(reasons, now.today());
        return item.enter(step, now, policy);
    }

    private void requireAnother() {
        new Independence(item, actor.userId()).barsSigningOff().ifPresent(StepRefused::throwNotYou);
    }

    private Response drafted() {
        return item.draft()
                .orElseThrow(() -> StepRefused.notNow(
                        "There is no draft response on " + item.reference() + " to sign off or return."));
    }
}
