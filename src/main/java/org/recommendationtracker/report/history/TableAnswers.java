package org.recommendationtracker.report.history;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.StateJson;

/**
 * What somebody said of a table when they were asked.
 *
 * @param columns as {@link ColumnMeaning#field} has it, by {@link HistoryColumn#key}
 * @param positions a word that we know, by the word that we did not
 */
public record TableAnswers(Map<String, String> columns, Map<String, String> positions) {

    public static final TableAnswers NONE = new TableAnswers(Map.of(), Map.of());

    /** What is said here of columns holds, before what was known; of words, what was typed, for they were asked before. */
    public TableHead before(TableHead known) {
        Map<String, ColumnMeaning> told = new HashMap<>();
        columns.forEach((name, field) -> ColumnMeaning.told(field).ifPresent(meaning -> told.put(name, meaning)));
        return new TableHead(
                        known.report(),
                        known.source(),
                        known.decidedOn(),
                        known.statusOn(),
                        known.reviewDate(),
                        told,
                        known.positions(),
                        known.windows1252())
                .and(known.columns(), byKey());
    }

    private Map<String, String> byKey() {
        Map<String, String> byKey = new HashMap<>();
        positions.forEach((words, meaning) -> byKey.put(Position.key(words), meaning));
        return byKey;
    }

    String write() {
        return StateJson.write(this);
    }

    static TableAnswers read(@Nullable String kept) {
        return kept == null ? NONE : StateJson.read(kept, TableAnswers.class);
    }
}
