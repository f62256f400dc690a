package org.recommendationtracker.recommendation;

import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;

/** The steps by which two people correct an entry made in error. */
record Correcting(Recommendation item, Actor actor, Moment now, ClockPolicy policy) {

    Step propose(CorrectableEntry entry, @Nullable Integer number, String value, String reasons) {
        Transition step = item.legal(Step.CORRECTION_PROPOSED, actor);
        int checked = entry.checkedNumber(item, number);
        String was = entry.read(item, checked);
        if (was.equals(value)) {
            throw StepRefused.input("value", "The entry says that already.");
        }
        entry.check(item, checked, value, now.today());
        item.requests()
                .propose(Correction.proposed(
                        entry, checked == 0 ? null : checked, was, value, reasons, actor.userId(), now.today()));
        return step.step();
    }

    Step confirm(int correction) {
        Transition step = item.legal(Step.CORRECTED, actor);
        Correction proposed = byAnother(correction);
        CorrectableEntry entry = proposed.entry();
        int number = entry.checkedNumber(item, proposed.number());
        if (!entry.read(item, number).equals(proposed.was())) {
            throw StepRefused.notNow("The entry was changed since this correction was proposed: dismiss it.");
        }
        entry.write(item, number, proposed.value());
        decide(correction, RequestState.GRANTED);
        return step.step();
    }

    Step dismiss(int correction) {
        Transition step = item.legal(Step.CORRECTION_DISMISSED, actor);
        byAnother(correction);
        decide(correction, RequestState.REFUSED);
        return step.step();
    }

    private Correction byAnother(int correction) {
        Correction proposed = item.requests().correction(correction);
        new Independence(item, actor.userId()).barsConfirming(correction).ifPresent(StepRefused::throwNotYou);
        return proposed;
    }

    private void decide(int correction, RequestState outcome) {
        item.requests().decideCorrection(correction, pending -> pending.decided(outcome, now.today()));
    }
}
