package org.recommendationtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of a recommendation at one moment: no person's name, and of responses only those signed off.
 * Events carry it, and the public REST interface answers with it.
 *
 * @param part null if it is whole; what is counted is whole
 * @param parts how many parts it was split into; 0 if it was not split
 * @param boardReports in figures, with the latest: all are read from {@link BoardReports}; null if there is none
 * @param takenOver null if its whole life was here
 * @param takenBackOn null if it counts: only what was entered by mistake is taken back
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
        @Nullable BoardReportSummary boardReports,
        @Nullable TakenOver takenOver,
        @Nullable LocalDate takenBackOn,
        boolean closed) {

    /** Evidence without who submitted it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Document(
            @Nullable String address,
            @Nullable AttachedFile file,
            LocalDate publishedOn,
            String shows,
            LocalDate submittedOn) {

        private static Document of(Evidence evidence) {
            return new Document(
                    evidence.address(),
                    evidence.file(),
                    evidence.publishedOn(),
                    evidence.shows(),
                    evidence.submittedOn());
        }
    }

    /**
     * A verification without who made it.
     *
     * @param met whether the recommendation counts as implemented by it
     */
    public record Judgement(boolean met, VerificationOutcome outcome, String reasons, LocalDate verifiedOn) {

        private static Judgement of(Verification verification) {
            return new Judgement(
                    verification.outcome().isMet(),
                    verification.outcome(),
                    verification.reasons(),
                    verification.verifiedOn());
        }
    }

    /**
     * A confirmed correction without who proposed it.
     *
     * @param number of the action or document; null if the entry is the recommendation's own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Correction(
            CorrectableEntry entry,
            @Nullable Integer number,
            String was,
            String value,
            String reasons,
            LocalDate correctedOn) {

        private static Stream<Correction> confirmed(org.recommendationtracker.recommendation.Correction proposed) {
            return proposed.state() == RequestState.GRANTED
                    ? Stream.of(new Correction(
                            proposed.entry(),
                            proposed.number(),
                            proposed.was(),
                            proposed.value(),
                            proposed.reasons(),
                            Objects.requireNonNull(proposed.decidedOn())))
                    : Stream.empty();
        }
    }

    /** Whether the date of its own clock, or of an action that is not delivered, was put off since it was first set. */
    public boolean hasSlipped() {
        return clocks.stream()
                        .anyMatch(clock -> clock.isRunning()
                                && clock.action() == null
                                && clock.dueOn().isAfter(clock.firstDueOn()))
                || actions.stream().anyMatch(Action::isOpenAndMoved);
    }

    /** The responses signed off, oldest first. */
    List<Answer> answers() {
        return Stream.concat(earlierResponses.stream(), Stream.ofNullable(response))
                .toList();
    }

    /** All of it, read anew. */
    static RecommendationState of(Recommendation item) {
        return of(item, null);
    }

    /**
     * As a step leaves it.
     *
     * @param before as the step found it: what the step had nothing to do with is taken from there; null if nothing is known
     */
    static RecommendationState of(Recommendation item, @Nullable RecommendationState before) {
        Responses responses = item.responses();
        Delivery delivery = item.delivery();
        Requests requests = item.requests();
        List<Answer> answers = responses.answers(before == null ? null : before.answers());
        return new RecommendationState(
                item.reference().value(),
                item.report(),
                item.number(),
                item.office(),
                item.text(),
                item.priority(),
                before == null ? new TreeSet<>(item.themes()) : before.themes,
                before == null ? new TreeSet<>(item.boards()) : before.boards,
                item.publishedOn(),
                item.status(),
                item.owner().orElse(null),
                answers.isEmpty() ? null : answers.get(answers.size() - 1),
                answers.isEmpty() ? answers : answers.subList(0, answers.size() - 1),
                responses.consultations(before == null ? null : before.consultations),
                delivery.actions(before == null ? null : before.actions),
                delivery.evidence(Document::of, before == null ? null : before.evidence),
                delivery.verifications(Judgement::of, before == null ? null : before.verifications),
                delivery.lastingChecks(before == null ? null : before.lastingChecks),
                item.clocks().all(before == null ? null : before.clocks),
                requests.extensions(before == null ? null : before.extensions),
                requests.withdrawals(before == null ? null : before.withdrawals),
                responses
                        .reconsiderations(
                                before == null
                                        ? null
                                        : Stream.ofNullable(before.reconsideration)
                                                .toList())
                        .stream()
                        .findFirst()
                        .orElse(null),
                requests.reopenings(before == null ? null : before.reopenings),
                requests.corrections(Correction::confirmed, before == null ? null : before.corrections),
                item.part().orElse(null),
                item.parts(),
                item.relations().duplicates(before == null ? null : before.duplicates),
                item.boardReports().orElse(null),
                item.takenOver().orElse(null),
                item.takenBackOn().orElse(null),
                item.status().isClosed());
    }
}
