package org.recommendationtracker.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.CorrectableEntry;
import org.recommendationtracker.recommendation.Decision;
import org.recommendationtracker.recommendation.EscalationLevel;
import org.recommendationtracker.recommendation.Extent;
import org.recommendationtracker.recommendation.LocalChange;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.RequestState;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.VerificationOutcome;
import org.recommendationtracker.recommendation.WithdrawalGround;

/**
 * A recommendation in an event's data, field by field as {@code recommendation.v2.json} promises it to readers of the
 * topics: what the product's own records are called may change, this may not. What there is none of is left out.
 */
record RecommendationData(
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
        List<Clock> clocks,
        List<Extension> extensions,
        List<Withdrawal> withdrawals,
        @Nullable Reconsideration reconsideration,
        List<Reopening> reopenings,
        List<Correction> corrections,
        @Nullable Part part,
        int parts,
        List<Duplicate> duplicates,
        @Nullable BoardReports boardReports,
        boolean closed) {

    /** A response that was signed off, and when. */
    record Answer(Response response, LocalDate signedOffOn) {}

    record Response(
            Decision decision,
            @Nullable Extent extent,
            String reasons,
            @Nullable String successTest,
            @Nullable LocalDate targetDate,
            @Nullable LocalDate reviewDate) {}

    record Consultation(String partners, String views, LocalDate concludedOn) {}

    record Action(
            int number,
            String description,
            String owner,
            LocalDate firstDueOn,
            LocalDate dueOn,
            @Nullable LocalDate deliveredOn,
            @Nullable String summary) {}

    /** A document that shows what was done: published at an address, or a file. */
    record Document(
            @Nullable String address,
            @Nullable AttachedFile file,
            LocalDate publishedOn,
            String shows,
            LocalDate submittedOn) {}

    /** @param size in bytes */
    record AttachedFile(int number, String name, String mediaType, int size, String sha256) {}

    record Judgement(boolean met, VerificationOutcome outcome, String reasons, LocalDate verifiedOn) {}

    record LastingCheck(boolean lasted, String reasons, LocalDate checkedOn) {}

    /** @param action number of the action whose clock it is; null if it is the recommendation's own */
    record Clock(
            ClockKind kind,
            @Nullable Integer action,
            LocalDate startedOn,
            LocalDate firstDueOn,
            LocalDate dueOn,
            LocalDate agreedOn,
            int slips,
            @Nullable EscalationLevel rung,
            @Nullable String delayReasons,
            @Nullable LocalDate stoppedOn) {}

    /** @param clock number of the clock whose date it is about, from 1 */
    record Extension(
            int clock,
            LocalDate from,
            LocalDate to,
            String reasons,
            LocalDate askedOn,
            RequestState state,
            @Nullable String decisionReasons,
            @Nullable LocalDate decidedOn) {}

    record Withdrawal(
            WithdrawalGround ground,
            @Nullable String successor,
            String reasons,
            LocalDate proposedOn,
            RequestState state,
            @Nullable String decisionReasons,
            @Nullable LocalDate decidedOn) {}

    record Reconsideration(String reasons, LocalDate requestedOn) {}

    record Reopening(String reasons, LocalDate reopenedOn) {}

    record Correction(
            CorrectableEntry entry,
            @Nullable Integer number,
            String was,
            String value,
            String reasons,
            LocalDate correctedOn) {}

    record Part(String whole, int number, String label) {}

    record Duplicate(String other, String reasons, LocalDate linkedOn) {}

    /** What boards reported, in figures of the latest year, and the latest report. */
    record BoardReports(int total, int year, Map<LocalChange, Integer> counts, BoardReport latest) {}

    record BoardReport(
            int number,
            String board,
            int year,
            LocalChange change,
            String account,
            @Nullable String address,
            LocalDate reportedOn) {}
}
