package org.recommendationtracker.report.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.Extension;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.TakenOver;
import org.recommendationtracker.recommendation.Withdrawal;

/** States of recommendations of which only this is known. */
final class OpenItem {

    private OpenItem() {}

    static RecommendationState of(
            int number,
            Priority priority,
            Status status,
            @Nullable String owner,
            List<Action> actions,
            List<Deadline> clocks,
            List<Extension> extensions,
            List<Withdrawal> withdrawals) {
        return of(number, priority, status, owner, actions, clocks, extensions, withdrawals, null);
    }

    static RecommendationState takenOver(TakenOver past) {
        return of(1, Priority.NORMAL, Status.ACCEPTED, null, List.of(), List.of(), List.of(), List.of(), past);
    }

    private static RecommendationState of(
            int number,
            Priority priority,
            Status status,
            @Nullable String owner,
            List<Action> actions,
            List<Deadline> clocks,
            List<Extension> extensions,
            List<Withdrawal> withdrawals,
            @Nullable TakenOver takenOver) {
        return new RecommendationState(
                "SCRP-2014-0" + number,
                "SCRP-2014",
                number,
                "dfe-children-families",
                "That reports are published.",
                priority,
                Set.of(),
                Set.of(),
                LocalDate.of(2014, 7, 31),
                status,
                owner,
                null,
                List.of(),
                List.of(),
                actions,
                List.of(),
                List.of(),
                List.of(),
                clocks,
                extensions,
                withdrawals,
                null,
                List.of(),
                List.of(),
                null,
                0,
                List.of(),
                null,
                takenOver,
                null,
                false);
    }
}
