package org.recommendationtracker.recommendation;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;

/** What boards report of a recommendation that was accepted. It moves no status and no clock. */
record LocalReporting(Recommendation item, Actor actor, Moment now) {

    /** @param isRepeated whether the board has reported in the same year before */
    Step report(LocalChange change, String account, @Nullable String address, Predicate<BoardReport> isRepeated) {
        Authority.check(item, Step.BOARD_REPORTED, actor);
        checkPromised();
        Transition step = item.legal(Step.BOARD_REPORTED, actor);
        int number = item.boardReports().map(BoardReportSummary::total).orElse(0) + 1;
        String board = Objects.requireNonNull(actor.party());
        int year = now.today().getYear();
        BoardReport report = new BoardReport(number, board, year, change, account, address, now.today());
        if (isRepeated.test(report)) {
            throw StepRefused.notNow(
                    "The board %s has reported on %s in %d already: it may report again from 1 January %d."
                            .formatted(board, item.reference(), year, year + 1));
        }
        item.add(report);
        return step.step();
    }

    private void checkPromised() {
        if (Transitions.of(item.status(), Step.BOARD_REPORTED).isEmpty()) {
            throw StepRefused.notNow(
                    "%s is %s: boards report on what was accepted, while it is carried out and once it is implemented."
                            .formatted(item.reference(), item.status().title().toLowerCase(Locale.UK)));
        }
    }
}
