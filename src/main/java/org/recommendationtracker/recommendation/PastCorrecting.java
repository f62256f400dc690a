package org.recommendationtracker.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Putting another past in the place of one that was taken over wrongly. What happened here since stays as it is. */
record PastCorrecting(Recommendation item, Moment now, ClockPolicy policy) {

    /** @throws StepRefused if it was not taken over, or what happened since does not follow from that past */
    void check(List<PastStatus> past) {
        TakenOver known = takenOver();
        if (past.equals(known.past())) {
            throw StepRefused.input("past", "The past says that already.");
        }
        PastStatus last = past.get(past.size() - 1);
        firstOwn().ifPresent(own -> {
            Status was = known.past().get(known.past().size() - 1).status();
            if (last.status() != was) {
                throw StepRefused.input(
                        "past", "It has moved on here from “%s”: the past must end with that.".formatted(was.title()));
            }
            if (last.on().isAfter(own.effectiveOn())) {
                throw StepRefused.input("past", "It has moved on here before the last day of that past.");
            }
        });
    }

    void correct(List<PastStatus> past, String userId) {
        check(past);
        boolean moved = firstOwn().isPresent();
        item.replacePast(takenOver(), past, answers(past), now);
        if (!moved) {
            item.goOnAnew(userId, now, policy);
        }
    }

    /** Gives a whole the past that its parts have now; false if it is the same. */
    boolean follow(List<PastStatus> past) {
        TakenOver known = takenOver();
        if (past.equals(known.past())) {
            return false;
        }
        boolean moved = firstOwn().isPresent();
        item.replacePast(known, past, List.of(), now);
        if (!moved) {
            item.standAsInThePast();
        }
        return true;
    }

    private TakenOver takenOver() {
        return item.takenOver()
                .orElseThrow(() -> StepRefused.notNow(
                        "%s was not taken over: what became of it happened here.".formatted(item.reference())));
    }

    private Optional<StatusChange> firstOwn() {
        return item.statusHistory().stream().skip(takenOver().past().size()).findFirst();
    }

    /** The answers of that past; one that is there already keeps what is known of it. */
    private List<Answer> answers(List<PastStatus> past) {
        List<Answer> known = new ArrayList<>(item.answers()
                .subList(0, (int) Answer.decisionsIn(takenOver().past()).count()));
        return Answer.decisionsIn(past)
                .map(status -> {
                    Decision decision = Decision.of(status.status()).orElseThrow();
                    Optional<Answer> same = known.stream()
                            .filter(answer -> answer.response().decision() == decision)
                            .findFirst();
                    same.ifPresent(known::remove);
                    return same.map(answer -> new Answer(answer.response(), status.on()))
                            .orElseGet(() -> Answer.undescribed(decision, status.on()));
                })
                .toList();
    }
}
