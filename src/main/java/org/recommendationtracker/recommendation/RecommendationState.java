package org.recommendationtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of a recommendation at one moment: no person's name, and of responses only those signed off.
 * Events carry it, and the public REST interface answers with it.
 *
 * @param part null where it is whole; what is counted is whole
 * @param parts how many parts it was split into; 0 where it was not split
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
        List<LastingCheck> lastingChecks,
        List<Deadline> clocks,
        List<Extension> extensions,
        List<Withdrawal> withdrawals,
        @Nullable Reconsideration reconsideration,
        List<Reopening> reopenings,
        List<Correction> corrections,
        @Nullable Part part,
        int parts,
        List<Duplicate> duplicates,
        boolean closed) {

    /** Evidence without who submitted it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Document(
            @Nullable String address,
            @Nullable AttachedFile file,
            LocalDate publishedOn,
            String shows,
            LocalDate submittedOn) {}

    /**
     * A verification without who made it.
     *
     * @param met whether the recommendation counts as implemented by it
     */
    public record Judgement(boolean met, VerificationOutcome outcome, String reasons, LocalDate verifiedOn) {}

    /**
     * A confirmed correction without who proposed it.
     *
     * @param number of the action or document; null where the entry is the recommendation's own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Correction(
            CorrectableEntry entry,
            @Nullable Integer number,
            String was,
            String value,
            String reasons,
            LocalDate correctedOn) {}

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
                        .map(e -> new Document(e.address(), e.file(), e.publishedOn(), e.shows(), e.submittedOn()))
                        .toList(),
                item.verifications().stream()
                        .map(v -> new Judgement(v.outcome().isMet(), v.outcome(), v.reasons(), v.verifiedOn()))
                        .toList(),
                item.lastingChecks(),
                item.deadlines(),
                item.extensions(),
                item.withdrawals(),
                item.reconsideration().orElse(null),
                item.reopenings(),
                item.corrections().stream()
                        .filter(c -> c.state() == RequestState.GRANTED)
                        .map(c -> new Correction(
                                c.entry(),
                                c.number(),
                                c.was(),
                                c.value(),
                                c.reasons(),
                                Objects.requireNonNull(c.decidedOn())))
                        .toList(),
                item.part().orElse(null),
                item.parts(),
                item.duplicates(),
                item.status().isClosed());
    }
}
