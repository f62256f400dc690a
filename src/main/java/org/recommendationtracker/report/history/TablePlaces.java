package org.recommendationtracker.report.history;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidInput.Problem;

/** On which lines or rows of a table stands what a history that was made of it says. */
final class TablePlaces {

    private static final Pattern ENTRY = Pattern.compile("recommendations\\[\\d+](?:\\.parts\\[\\d+])?");
    private static final Pattern FIELD =
            Pattern.compile("recommendations\\[\\d+](?:\\.parts\\[\\d+])?(\\.changes\\[\\d+])?\\.?(.*)");

    /** Fields that have another name as columns. */
    private static final Map<String, HistoryColumn> COLUMNS = Map.of(
            "source.title", HistoryColumn.SOURCE,
            "source.address", HistoryColumn.SOURCE_ADDRESS,
            "source.page", HistoryColumn.PAGE,
            "extent", HistoryColumn.DECISION);

    /** Those of a change. */
    private static final Map<String, HistoryColumn> COLUMNS_OF_CHANGE =
            Map.of("status", HistoryColumn.CHANGE, "on", HistoryColumn.CHANGE_ON);

    private final Map<String, String> lines = new HashMap<>();

    /**
     * Says on which line something stands.
     *
     * @param path of an entry, a field or a change, as in {@code recommendations[0].changes[1]}
     */
    void put(String path, String line) {
        lines.put(path, line);
    }

    /** With the lines or rows of what is wrong, and the names of its columns. */
    InvalidInput inWordsOfTheTable(InvalidInput refused) {
        return new InvalidInput(refused.problems().stream()
                .map(problem -> new Problem(place(problem.field()), message(problem.message())))
                .toList());
    }

    private String place(String path) {
        Matcher field = FIELD.matcher(path);
        String prefix = path;
        while (!lines.containsKey(prefix) && prefix.contains(".")) {
            prefix = prefix.substring(0, prefix.lastIndexOf('.'));
        }
        String line = lines.get(prefix);
        if (line == null || !field.matches()) {
            return path;
        }
        String column = column(field.group(2), field.group(1) != null);
        return column.isEmpty() ? line : line + ", " + column;
    }

    private static String column(String field, boolean ofChange) {
        HistoryColumn column =
                ofChange && COLUMNS_OF_CHANGE.containsKey(field) ? COLUMNS_OF_CHANGE.get(field) : COLUMNS.get(field);
        return column == null ? field : column.field();
    }

    private String message(String message) {
        return ENTRY.matcher(message).replaceAll(entry -> Matcher.quoteReplacement(line(entry)));
    }

    private String line(MatchResult entry) {
        return lines.getOrDefault(entry.group(), entry.group());
    }
}
