package org.recommendationtracker.audit;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.recommendationtracker.recommendation.StateJson;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.recommendation.TakenOver;
import org.recommendationtracker.register.web.TimeLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entries of a recommendation as anybody may see them: neither who did a step nor what they remarked. */
@Component
@Transactional(readOnly = true)
class RecommendationTimeLine implements TimeLine {

    private static final Set<String> HIDDEN = Set.of(AuditEntry.COMMENT, Step.BOARD_REPORTED.name());

    private final AuditEntries entries;

    RecommendationTimeLine(AuditEntries entries) {
        this.entries = entries;
    }

    @Override
    public List<Entry> of(String reference) {
        return entries
                .findBySubjectKindAndSubjectAndStepNotInOrderByPosition(SubjectKind.RECOMMENDATION, reference, HIDDEN)
                .stream()
                .flatMap(entry -> Stream.concat(past(entry), Stream.of(step(entry))))
                .toList();
    }

    private static Entry step(AuditEntry entry) {
        return new Entry(
                Step.valueOf(entry.step()),
                entry.title(),
                entry.effectiveOn(),
                entry.recordedAt(),
                entry.role().title(),
                null);
    }

    /** What a recommendation that was taken over had behind it, each as its source has it. */
    private static Stream<Entry> past(AuditEntry entry) {
        if (!entry.step().equals(Step.TAKEN_OVER.name())) {
            return Stream.of();
        }
        TakenOver history = Objects.requireNonNull(StateJson.read(entry.after()).takenOver());
        return history.past().stream()
                .map(past -> new Entry(
                        null,
                        past.status().title(),
                        past.on(),
                        entry.recordedAt(),
                        entry.role().title(),
                        Objects.requireNonNullElse(past.source(), history.source())
                                .citation()));
    }
}
