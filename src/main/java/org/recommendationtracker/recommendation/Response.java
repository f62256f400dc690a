package org.recommendationtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.text.PlainText;

/**
 * The decision on a recommendation as drafted.
 *
 * @param extent only if accepted, as are the success test and the target date
 * @param reviewDate if taken under consideration, the day by which a decision is to be made; of what was accepted elsewhere with no
 *     end, the day on which to look at it again
 * @param targetAsSaid of what was accepted elsewhere, if the source gives no day: {@code spring 2027}, {@code ongoing}
 */
@Embeddable
public record Response(
        @Enumerated(EnumType.STRING) Decision decision,
        @Enumerated(EnumType.STRING) @Nullable Extent extent,
        @Column(length = MAX_TEXT) String reasons,
        @Column(length = 1_000) @Nullable String successTest,
        @Nullable LocalDate targetDate,
        @Nullable LocalDate reviewDate,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Column(length = 200) @Nullable String targetAsSaid) {

    /** The longest reasons, in characters; the forms say the same. */
    public static final int MAX_TEXT = 4_000;

    public static Response accepted(Extent extent, String reasons, String successTest, LocalDate targetDate) {
        return new Response(Decision.ACCEPTED, extent, reasons, successTest, targetDate, null, null);
    }

    public static Response underConsideration(String reasons, LocalDate reviewDate) {
        return new Response(Decision.UNDER_CONSIDERATION, null, reasons, null, null, reviewDate, null);
    }

    public static Response rejected(String reasons) {
        return new Response(Decision.REJECTED, null, reasons, null, null, null, null);
    }

    /** @throws StepRefused naming everything that the decision asks for and is missing, and each date that is not to come */
    void check(LocalDate today) {
        List<StepRefused.Problem> problems = new ArrayList<>();
        require(problems, !PlainText.isBlank(reasons), "reasons", "Give the reasons for the decision.");
        switch (decision) {
            case ACCEPTED -> checkAcceptance(problems, today);
            case UNDER_CONSIDERATION -> checkDate(problems, reviewDate, today, "reviewDate", "review date");
            case REJECTED -> {
                // the reasons are all that a rejection needs
            }
        }
        if (!problems.isEmpty()) {
            throw StepRefused.input(problems);
        }
    }

    /** The promised date that is not to come any more, as in "target date, 10 January 2015,"; empty if all are. */
    Optional<String> passedDate(LocalDate today) {
        return passed("target date", targetDate, today).or(() -> passed("review date", reviewDate, today));
    }

    private static Optional<String> passed(String name, @Nullable LocalDate date, LocalDate today) {
        return date == null || date.isAfter(today)
                ? Optional.empty()
                : Optional.of(name + ", " + England.DAY.format(date) + ",");
    }

    private void checkAcceptance(List<StepRefused.Problem> problems, LocalDate today) {
        require(problems, extent != null, "extent", "Say whether it is accepted in full, in part or in principle.");
        require(
                problems,
                !PlainText.isBlank(successTest),
                "successTest",
                "Give a success test: one sentence on how anyone will know that the recommendation is carried out.");
        checkDate(problems, targetDate, today, "targetDate", "target date");
    }

    private static void checkDate(
            List<StepRefused.Problem> problems, @Nullable LocalDate date, LocalDate today, String field, String name) {
        Dates.fault(date, today, name).ifPresent(fault -> problems.add(new StepRefused.Problem(field, fault)));
    }

    private static void require(List<StepRefused.Problem> problems, boolean condition, String field, String message) {
        if (!condition) {
            problems.add(new StepRefused.Problem(field, message));
        }
    }
}
