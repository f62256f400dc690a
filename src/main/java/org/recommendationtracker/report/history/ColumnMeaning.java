package org.recommendationtracker.report.history;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.text.PlainText;

/**
 * What a column of a table says.
 *
 * @param office of a decision: the body whose it is, by its name or code, if a row has the decisions of several
 */
public record ColumnMeaning(HistoryColumn column, @Nullable String office) {

    private static final Pattern DECISION_OF =
            Pattern.compile("(?:decision|position) of (.+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What somebody says of a column: the field that it has, or {@code decision of} a body. */
    public static Optional<ColumnMeaning> told(String field) {
        return decisionOf(field).or(() -> HistoryColumn.ofField(field).map(column -> new ColumnMeaning(column, null)));
    }

    /** As somebody says it. */
    public String field() {
        return office == null ? column.field() : "decision of " + office;
    }

    /** What a column's own name says, if it is known. */
    static Optional<ColumnMeaning> named(String name) {
        return decisionOf(PlainText.of(name))
                .or(() -> HistoryColumn.named(name).map(column -> new ColumnMeaning(column, null)));
    }

    private static Optional<ColumnMeaning> decisionOf(String words) {
        Matcher decision = DECISION_OF.matcher(words);
        return decision.matches()
                ? Optional.of(new ColumnMeaning(HistoryColumn.DECISION, decision.group(1)))
                : Optional.empty();
    }
}
