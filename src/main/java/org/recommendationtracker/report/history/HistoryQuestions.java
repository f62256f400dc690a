package org.recommendationtracker.report.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.tabular.Table;

/**
 * What must be said of a table before a history can be made of it.
 *
 * @param fields what each column is, as {@link ColumnMeaning#field} has it, from the left; empty if nobody knows
 * @param words for decisions that are not known, as they stand in the table
 */
public record HistoryQuestions(Table table, List<String> fields, List<String> words) {

    /** What a word for a decision can mean, by what is said of it; in the order in which it is offered. */
    public static final List<String> MEANINGS = List.of(
            "accepted",
            "accepted in full",
            "accepted in part",
            "accepted in principle",
            "under consideration",
            "rejected",
            "not decided");

    static HistoryQuestions of(Table table, TableHead head) {
        List<String> fields = IntStream.range(0, table.header().size())
                .mapToObj(column -> field(table, column, head))
                .toList();
        return new HistoryQuestions(table, fields, words(table, head));
    }

    private static String field(Table table, int column, TableHead head) {
        String name = table.header().get(column);
        return name.isEmpty() && table.isEmptyColumn(column)
                ? HistoryColumn.LEFT_OUT.field()
                : HistoryColumns.meaning(name, head.columns())
                        .map(ColumnMeaning::field)
                        .orElse("");
    }

    private static List<String> words(Table table, TableHead head) {
        HistoryColumns columns = HistoryColumns.recognise(table, head.columns(), new Problems());
        Map<String, String> unknown = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            Stream.concat(
                            Stream.ofNullable(columns.text(row.cells(), HistoryColumn.DECISION)),
                            columns.decisions(row.cells()).values().stream())
                    .filter(words -> head.position(words).isEmpty())
                    .forEach(words -> unknown.putIfAbsent(Position.key(words), words));
            Optional.ofNullable(columns.text(row.cells(), HistoryColumn.CHANGE))
                    .filter(words -> head.position(words).isEmpty())
                    .filter(words -> Problems.find(words, Status.values()).isEmpty())
                    .ifPresent(words -> unknown.putIfAbsent(Position.key(words), words));
        }
        return List.copyOf(unknown.values());
    }

    /** Whether anything must be said. */
    public boolean areOpen() {
        return !words.isEmpty() || !columnsAreClear();
    }

    /** Whether every column is known, and no two say the same. */
    public boolean columnsAreClear() {
        return IntStream.range(0, fields.size())
                .noneMatch(column -> fields.get(column).isEmpty() || isTwice(column));
    }

    /** Whether another column says the same. */
    public boolean isTwice(int column) {
        String field = fields.get(column);
        return !field.isEmpty()
                && !field.equals(HistoryColumn.LEFT_OUT.field())
                && Collections.frequency(fields, field) > 1;
    }
}
