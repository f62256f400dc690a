package org.recommendationtracker.recommendation;

import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;

/** The steps that close a recommendation which nobody will carry out as it stands, and that open a closed one again. */
record Closing(Recommendation item, Actor actor, Moment now, ClockPolicy policy) {

    Step propose(WithdrawalGround ground, @Nullable String successor, String reasons) {
        Transition step = item.legal(Step.WITHDRAWAL_PROPOSED, actor);
        item.requests().propose(Withdrawal.proposed(ground, successor, reasons, actor.userId(), now.today()));
        return step.step();
    }

    Step consent(int withdrawal, @Nullable String reasons) {
        Transition step =
                item.legal(item.requests().withdrawal(withdrawal).ground().step(), actor);
        requireAnother(withdrawal);
        item.requests()
                .decideWithdrawal(withdrawal, pending -> pending.decided(RequestState.GRANTED, reasons, now.today()));
        return item.enter(step, now, policy);
    }

    Step refuse(int withdrawal, String reasons) {
        Transition step = item.legal(Step.WITHDRAWAL_REFUSED, actor);
        requireAnother(withdrawal);
        item.requests()
                .decideWithdrawal(withdrawal, pending -> pending.decided(RequestState.REFUSED, reasons, now.today()));
        return step.step();
    }

    private void requireAnother(int withdrawal) {
        new Independence(item, actor.userId()).barsConsenting(withdrawal).ifPresent(StepRefused::throwNotYou);
    }

    Step reopen(String reasons) {
        Transition step = item.legal(Step.REOPENED, actor);
        item.requests().reopen(new Reopening(reasons, now.today()));
        return item.enter(step, now, policy);
    }
}
