package org.recommendationtracker.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Answer;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.StateJson;
import org.recommendationtracker.register.RecordedStates;
import org.recommendationtracker.register.StatusesAsAt;
import org.recommendationtracker.register.web.TimeLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Single recommendations as they stood on a day, as known at a moment: made of the entries recorded by then. */
@Service
@Transactional(readOnly = true)
public class RecommendationsAsAt {

    private final RecordedStates trail;
    private final TimeLine timeLine;
    private final StatusesAsAt statuses;

    RecommendationsAsAt(RecordedStates trail, TimeLine timeLine, StatusesAsAt statuses) {
        this.trail = trail;
        this.timeLine = timeLine;
        this.statuses = statuses;
    }

    /** Empty if there was no such recommendation by then, as far as was known. */
    public Optional<RecommendationAsAt> find(String reference, AsAt asAt) {
        return statuses.of(reference, asAt.asOf(), asAt.knownAt()).map(row -> read(row, asAt));
    }

    private RecommendationAsAt read(StatusesAsAt.Row row, AsAt asAt) {
        RecommendationState state = state(row.reference(), asAt);
        return new RecommendationAsAt(
                row.reference(),
                asAt,
                row.status(),
                row.since(),
                state.text(),
                state.office(),
                response(state, asAt),
                state.evidence().stream()
                        .filter(each -> !each.submittedOn().isAfter(asAt.asOf()))
                        .toList(),
                state.verifications().stream()
                        .filter(each -> !each.verifiedOn().isAfter(asAt.asOf()))
                        .toList(),
                timeLine.of(row.reference()).stream()
                        .filter(step -> !step.effectiveOn().isAfter(asAt.asOf())
                                && !step.recordedAt().isAfter(asAt.knownAt()))
                        .toList());
    }

    /** What took effect later is left out, but for how its life was entered: that may tell of its past. */
    private RecommendationState state(String reference, AsAt asAt) {
        ObjectNode state = StateJson.empty();
        trail.of(reference).stream()
                .filter(change -> !change.recordedAt().isAfter(asAt.knownAt()))
                .filter(change -> state.isEmpty() || !change.effectiveOn().isAfter(asAt.asOf()))
                .forEach(change -> state.setAll(StateJson.tree(change.fields())));
        return StateJson.of(state);
    }

    private static @Nullable Answer response(RecommendationState state, AsAt asAt) {
        List<Answer> answers = Stream.concat(state.earlierResponses().stream(), Stream.ofNullable(state.response()))
                .filter(answer -> !answer.signedOffOn().isAfter(asAt.asOf()))
                .toList();
        return answers.isEmpty() ? null : answers.get(answers.size() - 1);
    }
}
