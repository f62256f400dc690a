package org.recommendationtracker.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.NewPart;
import org.recommendationtracker.recommendation.Priority;

/**
 * A report as the panel submits it.
 *
 * @param reference capital letters, digits and hyphens, such as {@code SCRP-2014}; never used twice
 * @param addressedTo code of the minister's office that is to answer
 * @param embargoedUntil nothing of the report is shown before this instant; left out: it is published at once
 * @param note what a reader must know of the wording or its source
 */
public record ReportSubmission(
        @NotBlank(message = "Give the report a reference, such as SCRP-2014.") @Pattern(
                regexp = "^$|^(?=.{3,40}$)[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$",
                message = "Write the reference in 3 to 40 capital letters, digits and hyphens, such as SCRP-2014.")
        String reference,

        @NotBlank(message = "Give the report's title.") @Size(max = 300, message = "The title must have at most 300 characters.") @Pattern(regexp = ONE_LINE, message = NOT_ONE_LINE) String title,

        @NotBlank(message = "Say which body issues the report.") @Size(max = MAX_NAME_LENGTH, message = "The issuing body's name must have at most 200 characters.") @Pattern(regexp = ONE_LINE, message = NOT_ONE_LINE) String issuingBody,

        @NotBlank(message = "Name the minister's office that is to answer, by its code.") String addressedTo,

        @NotNull(message = "Give the day of publication, such as 2014-07-31.") LocalDate publishedOn,

        @Nullable Instant embargoedUntil,

        @Size(max = 1000, message = "The note must have at most 1000 characters.") @Pattern(regexp = READABLE, message = NOT_READABLE) @Nullable String note,

        @NotNull(message = "Give the list of recommendations; it may be empty if they follow as CSV.") @Size(max = MAX_RECOMMENDATIONS, message = TOO_MANY) List<@NotNull(message = "An entry of the list is empty.") @Valid Item> recommendations) {

    /** Of an issuing body, in characters. */
    public static final int MAX_NAME_LENGTH = 200;

    public static final int MAX_RECOMMENDATIONS = 10_000;
    public static final String TOO_MANY = "A report has at most 10000 recommendations.";

    private static final String READABLE = "[[^\\p{Cc}\\p{Cs}]\\t\\n\\r]*";
    private static final String NOT_READABLE = "There is a control character, which nobody can read: remove it.";
    private static final String ONE_LINE = "[^\\p{Cc}\\p{Cs}]*";
    private static final String NOT_ONE_LINE = "There is a line break or a control character: remove it.";

    /** The same, published on another day. */
    public ReportSubmission withPublishedOn(LocalDate day) {
        return new ReportSubmission(
                reference, title, issuingBody, addressedTo, day, embargoedUntil, note, recommendations);
    }

    /**
     * One recommendation.
     *
     * @param boards codes of the boards it concerns, {@code ALL}, or none
     * @param priority {@code NORMAL} if it is left out
     * @param parts in which it is answered, each by an office of its own; left out: it is answered as a whole
     */
    public record Item(
            @NotNull(message = "Give the recommendation's number.") @Min(value = 1, message = "The number must be 1 or more.") @Max(value = 99_999, message = "The number must be 99999 or less.") Integer number,

            @NotBlank(message = "Give the recommendation's text.") @Size(max = 4000, message = "The text must have at most 4000 characters.") @Pattern(regexp = READABLE, message = NOT_READABLE) String text,

            @Size(max = 30, message = "A recommendation has at most 30 themes.") Set<
                            @Pattern(
                                    regexp = "[a-z0-9]+(-[a-z0-9]+)*",
                                    message =
                                            "Write a theme in small letters, digits and hyphens, such as child-protection.")
                            @Size(max = 60, message = "A theme must have at most 60 characters.") String>
                    themes,

            Set<String> boards,
            Priority priority,
            List<NewPart> parts) {

        public Item {
            themes = Objects.requireNonNullElse(themes, Set.of());
            boards = Objects.requireNonNullElse(boards, Set.of());
            priority = Objects.requireNonNullElse(priority, Priority.NORMAL);
            parts = Objects.requireNonNullElse(parts, List.of());
        }
    }
}
