package org.recommendationtracker.report.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.tabular.Table;
import org.recommendationtracker.text.PlainText;

/** Which column of a table says what. */
final class HistoryColumns {

    private static final Pattern LIST = Pattern.compile("[;\n]");

    private final Map<HistoryColumn, Integer> places = new EnumMap<>(HistoryColumn.class);
    private final Map<String, Integer> decisions = new LinkedHashMap<>();

    private HistoryColumns() {}

    /** By what was told of the columns, and by their names. */
    static HistoryColumns recognise(Table table, Map<String, ColumnMeaning> told, Problems problems) {
        HistoryColumns columns = new HistoryColumns();
        String header = table.kind().place(table.headerLine());
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            String name = table.header().get(i);
            if (name.isEmpty() && table.isEmptyColumn(i)) {
                continue;
            }
            Optional<ColumnMeaning> meaning = meaning(name, told);
            if (meaning.isEmpty()) {
                unknown.add(name.isEmpty() ? "column " + (i + 1) : name);
            } else if (!columns.put(meaning.get(), i)) {
                problems.add(
                        header,
                        "Several columns have the %s: leave all but one out."
                                .formatted(meaning.get().column().field()));
            }
        }
        if (!unknown.isEmpty()) {
            problems.add(
                    header,
                    "There are columns that are not known: %s. Say what they are, such as %s:leave-out. Known are: %s."
                            .formatted(String.join(", ", unknown), unknown.get(0), HistoryColumn.FIELDS));
        }
        return columns;
    }

    static Optional<ColumnMeaning> meaning(String name, Map<String, ColumnMeaning> told) {
        ColumnMeaning known = told.get(HistoryColumn.key(name));
        return known == null ? ColumnMeaning.named(name) : Optional.of(known);
    }

    /** False if another column says it too. */
    private boolean put(ColumnMeaning meaning, int place) {
        if (meaning.column() == HistoryColumn.LEFT_OUT) {
            return true;
        }
        return meaning.office() == null
                ? places.put(meaning.column(), place) == null
                : decisions.put(meaning.office(), place) == null;
    }

    /** The column, from 0, that says a field as {@link ColumnMeaning#field} has it. */
    Optional<Integer> place(String field) {
        return ColumnMeaning.told(field)
                .map(meaning ->
                        meaning.office() == null ? places.get(meaning.column()) : decisions.get(meaning.office()));
    }

    /** Whether the column, from 0, is not left out. */
    boolean isSaying(int place) {
        return places.containsValue(place) || decisions.containsValue(place);
    }

    boolean has(HistoryColumn column) {
        return places.containsKey(column);
    }

    /** Null if the table does not say it, or not in this row. */
    @Nullable String text(List<String> cells, HistoryColumn column) {
        return text(cells, places.get(column));
    }

    private static @Nullable String text(List<String> cells, @Nullable Integer place) {
        if (place == null || place >= cells.size()) {
            return null;
        }
        String text = cells.get(place);
        return PlainText.isBlank(text) ? null : text;
    }

    /** What stands in one cell with semicolons or line breaks between. */
    static List<String> list(String cell) {
        return LIST.splitAsStream(cell)
                .map(PlainText::of)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** The words for the decisions of single bodies, by body; those that the row has none of are left out. */
    Map<String, String> decisions(List<String> cells) {
        Map<String, String> words = new LinkedHashMap<>();
        decisions.forEach((office, place) -> {
            String text = text(cells, place);
            if (text != null) {
                words.put(office, text);
            }
        });
        return words;
    }
}
