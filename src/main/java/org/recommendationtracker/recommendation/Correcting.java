package org.recommendationtracker.recommendation;

import org.jspecify.annotations.Nullable;

/** The steps by which two people correct an entry made in error. */
record Correcting(Recommendation item, Moment now, ClockPolicy policy) {

    Step propose(CorrectableEntry entry, @Nullable Integer number, String value, String reasons, String proposedBy) {
        Transition step = item.legal(Step.CORRECTION_PROPOSED);
        int checked = entry.checkedNumber(item, number);
        String was = entry.read(item, checked);
        if (was.equals(value)) {
            throw StepRefused.input("value", "The entry says that already.");
        }
        entry.check(item, checked, value, now.today());
        item.requests()
                .propose(Correction.proposed(
                        entry, checked == 0 ? null : checked, was, value, reasons, proposedBy, now.today()));
        return step.step();
    }

    Step confirm(int correction, String confirmedBy) {
        Transition step = item.legal(Step.CORRECTED);
        Correction proposed = byAnother(correction, confirmedBy);
        CorrectableEntry entry = proposed.entry();
        int number = entry.checkedNumber(item, proposed.number());
        if (!entry.read(item, number).equals(proposed.was())) {
            throw StepRefused.notNow("The entry was changed since this correction was proposed: dismiss it.");
        }
        entry.write(item, number, proposed.value());
        decide(correction, RequestState.GRANTED);
        return step.step();
    }

    Step dismiss(int correction, String dismissedBy) {
        Transition step = item.legal(Step.CORRECTION_DISMISSED);
        byAnother(correction, dismissedBy);
        decide(correction, RequestState.REFUSED);
        return step.step();
    }

    private Correction byAnother(int correction, String userId) {
        Correction proposed = item.requests().correction(correction);
        if (proposed.proposedBy().equals(userId)) {
            throw StepRefused.notYou("You proposed this correction, so somebody else must confirm or dismiss it.");
        }
        return proposed;
    }

    private void decide(int correction, RequestState outcome) {
        item.requests().decideCorrection(correction, pending -> pending.decided(outcome, now.today()));
    }
}
