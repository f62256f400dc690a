package org.recommendationtracker.recommendation;

import org.jspecify.annotations.Nullable;

/** The steps that close a recommendation which nobody will carry out as it stands, and that open a closed one again. */
record Closing(Recommendation item, Moment now, ClockPolicy policy) {

    Step propose(WithdrawalGround ground, @Nullable String successor, String reasons) {
        Transition step = item.legal(Step.WITHDRAWAL_PROPOSED);
        item.requests().propose(Withdrawal.proposed(ground, successor, reasons, now.today()));
        return step.step();
    }

    Step consent(int withdrawal, @Nullable String reasons) {
        Transition step =
                item.legal(item.requests().withdrawal(withdrawal).ground().step());
        item.requests()
                .decideWithdrawal(withdrawal, pending -> pending.decided(RequestState.GRANTED, reasons, now.today()));
        return item.enter(step, now, policy);
    }

    Step refuse(int withdrawal, String reasons) {
        Transition step = item.legal(Step.WITHDRAWAL_REFUSED);
        item.requests()
                .decideWithdrawal(withdrawal, pending -> pending.decided(RequestState.REFUSED, reasons, now.today()));
        return step.step();
    }

    Step reopen(String reasons) {
        Transition step = item.legal(Step.REOPENED);
        item.requests().reopen(new Reopening(reasons, now.today()));
        return item.enter(step, now, policy);
    }
}
