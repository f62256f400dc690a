package org.recommendationtracker.recommendation;

import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closing a recommendation that nobody will carry out as it stands, and opening a closed one again. Throws as {@link
 * Recommendations} does.
 */
@Service
@Transactional
public class Closures {

    private final RecommendationRepository repository;
    private final StepRunner steps;

    Closures(RecommendationRepository repository, StepRunner steps) {
        this.repository = repository;
        this.steps = steps;
    }

    /**
     * Proposes to withdraw a recommendation.
     *
     * @param successor reference of the recommendation that takes its place; null if the ground asks for none
     * @return the number of the proposal, from 1
     */
    public int propose(
            RecommendationReference reference,
            Actor actor,
            WithdrawalGround ground,
            @Nullable String successor,
            String reasons) {
        String checked = checkSuccessor(reference, ground, successor);
        return steps.on(reference, actor)
                .about(ground.title())
                .closing(on -> on.propose(ground, checked, reasons))
                .withdrawals()
                .size();
    }

    public void consent(RecommendationReference reference, int withdrawal, Actor actor, @Nullable String reasons) {
        StepRunner.Turn turn = steps.on(reference, actor);
        Withdrawal proposed = turn.item().requests().withdrawal(withdrawal);
        String successor = checkSuccessor(reference, proposed.ground(), proposed.successor());
        turn.about(successor).closing(on -> on.consent(withdrawal, reasons));
    }

    public void refuse(RecommendationReference reference, int withdrawal, Actor actor, String reasons) {
        steps.on(reference, actor).closing(on -> on.refuse(withdrawal, reasons));
    }

    public void reopen(RecommendationReference reference, Actor actor, String reasons) {
        steps.on(reference, actor).closing(on -> on.reopen(reasons));
    }

    /** The successor must be there, and whoever follows it must not end where it began. */
    private @Nullable String checkSuccessor(
            RecommendationReference reference, WithdrawalGround ground, @Nullable String successor) {
        if (!ground.isSucceeded()) {
            if (successor != null) {
                throw StepRefused.input(
                        "successor", "Only what is superseded or merged has a successor: leave it out.");
            }
            return null;
        }
        if (successor == null) {
            throw StepRefused.input("successor", "Give the reference of the recommendation that takes its place.");
        }
        if (ground == WithdrawalGround.ROLLED_FORWARD) {
            checkIsLater(reference, successor);
        }
        String next = successor;
        while (next != null) {
            if (next.equals(reference.value())) {
                throw StepRefused.input(
                        "successor",
                        next.equals(successor)
                                ? "A recommendation cannot take its own place."
                                : successor + " is itself succeeded by " + reference + ": that would be a circle.");
            }
            next = successorOf(next);
        }
        return successor;
    }

    private void checkIsLater(RecommendationReference reference, String successor) {
        if (!successor(successor).publishedOn().isAfter(steps.get(reference).publishedOn())) {
            throw StepRefused.input(
                    "successor",
                    successor + " is not of a later report than " + reference
                            + ": only into such is it rolled forward.");
        }
    }

    private Recommendation successor(String reference) {
        return RecommendationReference.parse(reference)
                .flatMap(repository::findById)
                .orElseThrow(() -> StepRefused.input("successor", "There is no recommendation " + reference + "."));
    }

    private @Nullable String successorOf(String reference) {
        Recommendation item = successor(reference);
        return item.status() == Status.SUPERSEDED
                ? item.withdrawals().stream()
                        .filter(withdrawal -> withdrawal.state() == RequestState.GRANTED)
                        .reduce((earlier, later) -> later)
                        .map(Withdrawal::successor)
                        .orElse(null)
                : null;
    }
}
