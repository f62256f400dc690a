package org.recommendationtracker.report.letter;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.Decision;
import org.recommendationtracker.recommendation.Extent;
import org.recommendationtracker.recommendation.Part;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.text.Excerpt;

/**
 * A recommendation and its answer, as the annex of a response letter shows them.
 *
 * @param part null if it is answered as a whole
 * @param answer null if there is none: not yet, or because the recommendation was superseded before
 */
public record LetterAnnexEntry(
        int number,
        String reference,
        String text,
        Status status,
        @Nullable Response answer,
        @Nullable Part part) {

    private static final int BRIEF = 110;

    /** Characters that fill some half of a page. */
    private static final int SHORT = 1_800;

    static LetterAnnexEntry of(RecommendationState item) {
        return new LetterAnnexEntry(
                item.number(),
                item.reference(),
                item.text(),
                item.status(),
                item.response() == null ? null : item.response().response(),
                item.part());
    }

    /** Such as "4", or "4, Scottish Government" if it is a part. */
    public String label() {
        return part == null ? Integer.toString(number) : number + ", " + part.label();
    }

    /** Where in the document it is answered. */
    public String anchor() {
        return part == null ? Integer.toString(number) : number + "-" + part.number();
    }

    boolean isAnswered() {
        return answer != null || status.isAnswered();
    }

    /** Empty if it is not accepted. */
    Optional<Extent> extent() {
        return Optional.ofNullable(answer).map(Response::extent);
    }

    boolean decided(Decision decision) {
        return answer != null && answer.decision() == decision;
    }

    /** Such as "Accepted in full", or "To be considered further with partners, a decision by 31 January 2015". */
    public String decision() {
        if (answer == null) {
            return isAnswered() ? "No response: " + status.title().toLowerCase(Locale.UK) : "Not answered yet";
        }
        return switch (answer.decision()) {
            case ACCEPTED -> "Accepted" + extent(answer.extent());
            case UNDER_CONSIDERATION -> answer.decision().title() + decisionBy(answer.reviewDate());
            case REJECTED -> answer.decision().title();
        };
    }

    /** What is recommended, as far as a line or two of a table hold it. */
    public String brief() {
        return Excerpt.of(text, BRIEF);
    }

    /** Whether it stands on one page: it is so short that little of the page before is left empty. */
    public boolean keptTogether() {
        return fields().length() < SHORT;
    }

    boolean saysTheSameAs(LetterAnnexEntry other) {
        return fields().equals(other.fields());
    }

    /** Everything that makes the answer what it is. */
    String fields() {
        Stream<?> fields = answer == null
                ? Stream.of(label(), text, status.name())
                : Stream.of(
                        label(),
                        text,
                        answer.decision().name(),
                        Optional.ofNullable(answer.extent()).map(Extent::name),
                        answer.reasons(),
                        answer.successTest(),
                        answer.targetDate(),
                        answer.reviewDate());
        return fields.map(String::valueOf).collect(Collectors.joining("\u001F"));
    }

    private static String extent(@Nullable Extent extent) {
        return extent == null ? "" : " " + extent.title().toLowerCase(Locale.UK);
    }

    private static String decisionBy(@Nullable LocalDate date) {
        return date == null ? "" : ", a decision by " + England.DAY.format(date);
    }
}
