package org.recommendationtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of a recommendation at one moment: no person's name, and of responses only those signed off.
 * Events carry it, and the public REST interface answers with it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecommendationState(
        String reference,
        String report,
        int number,
        String office,
        String text,
        Priority priority,
        Set<String> themes,
        Set<String> boards,
        LocalDate publishedOn,
        Status status,
        @Nullable String owner,
        @Nullable Answer response,
        List<Answer> earlierResponses,
        List<Consultation> consultations,
        List<Action> actions,
        List<Document> evidence,
        List<Judgement> verifications,
        List<Deadline> clocks,
        boolean closed) {

    /** Evidence without who submitted it. */
    public record Document(String address, LocalDate publishedOn, String shows, LocalDate submittedOn) {}

    /** A verification without who made it. */
    public record Judgement(boolean met, String reasons, LocalDate verifiedOn) {}

    static RecommendationState of(Recommendation item) {
        List<Answer> answers = item.answers();
        return new RecommendationState(
                item.reference().value(),
                item.report(),
                item.number(),
                item.office(),
                item.text(),
                item.priority(),
                new TreeSet<>(item.themes()),
                new TreeSet<>(item.boards()),
                item.publishedOn(),
                item.status(),
                item.owner().orElse(null),
                item.answer().orElse(null),
                answers.isEmpty() ? answers : answers.subList(0, answers.size() - 1),
                item.consultations(),
                item.actions(),
                item.evidence().stream()
                        .map(e -> new Document(e.address(), e.publishedOn(), e.shows(), e.submittedOn()))
                        .toList(),
                item.verifications().stream()
                        .map(v -> new Judgement(v.met(), v.reasons(), v.verifiedOn()))
                        .toList(),
                item.deadlines(),
                item.status().isClosed());
    }
}
