package org.recommendationtracker.report.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Source;

/**
 * What a table of recommendations with a past does not say itself.
 *
 * @param decidedOn the day of the decisions for which the table gives none; null if it gives all
 * @param statusOn from when what the table gives no day for has its status; null if it gives all
 * @param reviewDate when to look again at what has no end, if the table does not say
 * @param columns what columns of other names are, by {@link HistoryColumn#key}
 * @param positions what words for a decision mean that we do not know: a word that we know, by {@link Position#key} of the word
 * @param windows1252 whether CSV that is not UTF-8 is known to be Windows-1252
 */
public record TableHead(
        SentHistory.Head report,
        @Nullable Source source,
        @Nullable String decidedOn,
        @Nullable String statusOn,
        @Nullable String reviewDate,
        Map<String, ColumnMeaning> columns,
        Map<String, String> positions,
        boolean windows1252) {

    public TableHead {
        Map<String, String> byKey = new HashMap<>();
        positions.forEach((word, meaning) -> byKey.put(Position.key(word), meaning));
        positions = byKey;
    }

    /** With more that was said of the table; what is said here holds. */
    public TableHead and(Map<String, ColumnMeaning> moreColumns, Map<String, String> morePositions) {
        Map<String, ColumnMeaning> allColumns = new HashMap<>(moreColumns);
        allColumns.putAll(columns);
        Map<String, String> allPositions = new HashMap<>(morePositions);
        allPositions.putAll(positions);
        return new TableHead(report, source, decidedOn, statusOn, reviewDate, allColumns, allPositions, windows1252);
    }

    /** What words for a decision mean; empty if nobody knows. */
    Optional<Position> position(String words) {
        return Position.of(positions.getOrDefault(Position.key(words), words));
    }
}
