package org.recommendationtracker.report.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Source;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.report.history.ColumnMeaning;
import org.recommendationtracker.report.history.HistoryColumn;
import org.recommendationtracker.report.history.SentHistory;
import org.recommendationtracker.report.history.TableHead;
import org.recommendationtracker.text.PlainText;

/** What a table of recommendations with a past does not say itself. */
record HistoryParameters(
        @Parameter(description = "The report's reference", example = "GTI-P2-2024") @Nullable String reference,

        @Parameter(description = "The report's title") @Nullable String title,

        @Parameter(description = "The issuing body, by its code or one of its names") @Nullable String issuingBody,

        @Parameter(description = "The office that answers if a row names none") @Nullable String addressedTo,

        @Parameter(description = "The day of publication", example = "2024-09-04") @Nullable String publishedOn,

        @Parameter(description = "What a reader must know of the wording") @Nullable String note,

        @Parameter(description = "The title of the document that says all this") @Nullable String sourceTitle,

        @Parameter(description = "Its address, if it is published") @Nullable String sourceAddress,

        @Parameter(description = "The day of the decisions for which the table gives none") @Nullable String decidedOn,

        @Parameter(description = "From when what the table gives no day for has its status") @Nullable String statusOn,

        @Parameter(
                description = "When to look again at what has no end, such as ongoing work, if the table does not say")
        @Nullable String reviewDate,

        @Parameter(description = "What columns of other names are", example = "Inquiry:leave-out,Answer:reasons")
        @Nullable String columns,

        @Parameter(description = "What words for a decision mean", example = "supported:accepted") @Nullable String positions,

        @Parameter(description = "windows-1252, if CSV is neither UTF-8 nor UTF-16") @Nullable String encoding) {

    static final HistoryParameters EMPTY =
            new HistoryParameters(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /**
     * All this.
     *
     * @throws InvalidInput if the columns, the words or the encoding are not written as they must be
     */
    TableHead head() {
        Map<String, ColumnMeaning> told = new HashMap<>();
        pairs("columns", columns)
                .forEach((name, field) -> told.put(
                        HistoryColumn.key(name),
                        ColumnMeaning.told(field)
                                .orElseThrow(() -> new InvalidInput(
                                        "columns",
                                        "There is no field “%s”: use those of the description, decision of an office, or leave-out."
                                                .formatted(field)))));
        if (!PlainText.isBlank(encoding) && !"windows-1252".equalsIgnoreCase(PlainText.of(encoding))) {
            throw new InvalidInput("encoding", "Give windows-1252, or leave it out: UTF-8 and UTF-16 are recognised.");
        }
        return new TableHead(
                new SentHistory.Head(reference, title, issuingBody, addressedTo, publishedOn, note),
                PlainText.isBlank(sourceTitle)
                        ? null
                        : new Source(PlainText.of(sourceTitle), given(sourceAddress), null),
                given(decidedOn),
                given(statusOn),
                given(reviewDate),
                told,
                pairs("positions", positions),
                !PlainText.isBlank(encoding));
    }

    private static @Nullable String given(@Nullable String text) {
        return PlainText.isBlank(text) ? null : PlainText.of(text);
    }

    private static Map<String, String> pairs(String parameter, @Nullable String given) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : PlainText.of(given).split(",", -1)) {
            int colon = pair.lastIndexOf(':');
            if (colon > 0) {
                pairs.put(PlainText.of(pair.substring(0, colon)), PlainText.of(pair.substring(colon + 1)));
            } else if (!PlainText.isBlank(pair)) {
                throw new InvalidInput(
                        parameter,
                        "Write pairs with colons in them and commas between them, such as Answer:reasons,Inquiry:leave-out.");
            }
        }
        return pairs;
    }
}
