package org.recommendationtracker.report.history;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Source;

/**
 * A report with the past of its recommendations, as somebody sent it. What is not known is left out. Days are as in {@code 2014-11-30};
 * a month as in {@code 2014-11} counts from its last day.
 *
 * @param source of everything for which no other is named
 */
public record SentHistory(@Nullable Head report, @Nullable Source source, List<Entry> recommendations) {

    public SentHistory {
        recommendations = Objects.requireNonNullElse(recommendations, List.of());
    }

    /**
     * The report.
     *
     * @param issuingBody its code or one of its names
     * @param addressedTo the office that answers, unless a recommendation names another: its code or one of its names
     */
    public record Head(
            @Nullable String reference,
            @Nullable String title,
            @Nullable String issuingBody,
            @Nullable String addressedTo,
            @Nullable String publishedOn,
            @Nullable String note) {}

    /**
     * A recommendation, or a part of one.
     *
     * @param number if it is left out: 1, 2, 3 … in the order of the source's numbers, or of the list if not each has one
     * @param sourceNumber the number that the source has for it, if that is another
     * @param issuedOn the report's day of publication if it is left out
     * @param answerWithin how soon a law wants an answer, if it is not the same for all of the body: {@code 56 days}
     * @param targetDate a day, or words such as {@code spring 2027}, of which the last day counts, or {@code ongoing}
     * @param reviewDate when to look again at what is under consideration, or has no end
     * @param decision {@code ACCEPTED}, {@code UNDER_CONSIDERATION} or {@code REJECTED}
     * @param status where it stands, and from when; left out if it stands where the decision put it
     * @param changes all its statuses, if the days of all are known; instead of {@code status}
     * @param successor reference of the recommendation that took its place
     * @param label of a part: what distinguishes it from the others; the name of its office if it is left out
     * @param parts what each body answers, if several do: all that is said of an answer is said of them
     */
    public record Entry(
            @Nullable Integer number,
            @Nullable String sourceNumber,
            @Nullable String text,
            @Nullable String office,
            List<String> themes,
            List<String> boards,
            @Nullable String priority,
            @Nullable String issuedOn,
            @Nullable String answerWithin,
            @Nullable String owner,
            @Nullable String decision,
            @Nullable String extent,
            @Nullable String decidedOn,
            @Nullable String reasons,
            @Nullable String successTest,
            @Nullable String targetDate,
            @Nullable String reviewDate,
            @Nullable String status,
            @Nullable String statusOn,
            @Nullable String successor,
            List<Change> changes,
            List<SentAction> actions,
            List<SentEvidence> evidence,
            @Nullable Source source,
            @Nullable String label,
            List<Entry> parts) {

        public Entry {
            themes = Objects.requireNonNullElse(themes, List.of());
            boards = Objects.requireNonNullElse(boards, List.of());
            changes = Objects.requireNonNullElse(changes, List.of());
            actions = Objects.requireNonNullElse(actions, List.of());
            evidence = Objects.requireNonNullElse(evidence, List.of());
            parts = Objects.requireNonNullElse(parts, List.of());
        }
    }

    /** A status that it came to. */
    public record Change(
            @Nullable String status,
            @Nullable String on,
            @Nullable Source source) {}

    /** A piece of work; delivered if it has a day of delivery. */
    public record SentAction(
            @Nullable String description,
            @Nullable String owner,
            @Nullable String dueOn,
            @Nullable String deliveredOn,
            @Nullable String summary) {}

    /** A published document. */
    public record SentEvidence(
            @Nullable String address,
            @Nullable String publishedOn,
            @Nullable String shows) {}
}
