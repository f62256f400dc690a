package org.recommendationtracker.recommendation;

/** The steps from the first draft to an answer that stands. */
record Answering(Recommendation item, Moment now, ClockPolicy policy) {

    Step assignOwner(String team) {
        Transition step = item.legal(Step.OWNER_ASSIGNED);
        item.assignOwner(team);
        return step.step();
    }

    Step draft(Response proposal) {
        Transition step = item.legal(Step.RESPONSE_DRAFTED);
        proposal.check(now.today());
        if (item.status() == Status.UNDER_CONSIDERATION && proposal.decision() == Decision.UNDER_CONSIDERATION) {
            throw StepRefused.input(
                    "decision",
                    "Consideration with partners has ended: choose to accept or to reject the recommendation.");
        }
        item.responses().draft(proposal);
        return step.step();
    }

    Step returnResponse(String comments) {
        Transition step = item.legal(Step.RESPONSE_RETURNED);
        drafted();
        item.responses().giveBack(comments);
        return step.step();
    }

    Step signOff() {
        Transition step = item.legal(drafted().decision().step());
        item.responses().signOff(now.today());
        return item.enter(step, now, policy);
    }

    Step recordView(String partner, String view) {
        Transition step = item.legal(Step.PARTNER_VIEW_RECORDED);
        item.responses().consult(partner, view, now.today());
        return step.step();
    }

    Step concludeConsultation() {
        return item.legal(Step.PARTNERS_CONSULTED).step();
    }

    Step endConsideration() {
        return item.legal(Step.CONSIDERATION_ENDED).step();
    }

    Step acceptRejection() {
        return item.legal(Step.REJECTION_ACCEPTED).step();
    }

    Step requestReconsideration(String reasons) {
        Transition step = item.legal(Step.RECONSIDERATION_REQUESTED);
        if (item.reconsideration().isPresent()) {
            throw StepRefused.notNow("The panel asked once already that the rejection of " + item.reference()
                    + " be reconsidered: the second answer stands.");
        }
        item.responses().reconsider(reasons, now.today());
        return item.enter(step, now, policy);
    }

    private Response drafted() {
        return item.draft()
                .orElseThrow(() -> StepRefused.notNow(
                        "There is no draft response on " + item.reference() + " to sign off or return."));
    }
}
