package org.recommendationtracker.report.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.recommendationtracker.tabular.Table;

/**
 * What each column of a table is.
 *
 * @param each from the left; empty if nobody knows yet
 */
public record Columns(List<Optional<Column>> each) {

    public Columns {
        each = List.copyOf(each);
    }

    /**
     * As the names say.
     *
     * @param told what columns with other names are, by {@link Column#key}
     */
    static Columns of(Table table, Map<String, Column> told) {
        List<Optional<Column>> each = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            String name = table.header().get(i);
            boolean nothing = name.isEmpty() && table.isEmptyColumn(i);
            each.add(nothing ? Optional.of(Column.LEFT_OUT) : column(name, told));
        }
        return new Columns(each);
    }

    /** Whether the names of a header say of some columns that they are the number and the text. */
    static boolean isHeader(List<String> names, Map<String, Column> told) {
        List<Column> known =
                names.stream().flatMap(name -> column(name, told).stream()).toList();
        return known.contains(Column.NUMBER) && known.contains(Column.TEXT);
    }

    private static Optional<Column> column(String name, Map<String, Column> told) {
        Column known = told.get(Column.key(name));
        return known == null ? Column.named(name) : Optional.of(known);
    }

    /** Whether every column is known, and what is needed is there once. */
    public boolean areComplete() {
        return each.stream().allMatch(Optional::isPresent) && faults().isEmpty();
    }

    /** Whether no column is known to be one of ours. */
    boolean areUnknown() {
        return each.stream().flatMap(Optional::stream).allMatch(column -> column == Column.LEFT_OUT);
    }

    /** What is wrong with those that are known, in sentences. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        Stream.of(Column.NUMBER, Column.TEXT)
                .filter(needed -> !each.contains(Optional.of(needed)))
                .forEach(needed ->
                        faults.add("Say which column has the %s of the recommendations.".formatted(needed.field())));
        each.stream()
                .flatMap(Optional::stream)
                .distinct()
                .filter(column -> column != Column.LEFT_OUT)
                .filter(column -> Collections.frequency(each, Optional.of(column)) > 1)
                .forEach(column ->
                        faults.add("Several columns have the %s: leave all but one out.".formatted(column.field())));
        return faults;
    }

    /** The names of the columns that are not known. */
    List<String> unknown(Table table) {
        return names(table, Optional.empty());
    }

    /** The names of the columns that are one of ours. */
    List<String> names(Table table, Optional<Column> column) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            if (each.get(i).equals(column)) {
                names.add(name(table, i));
            }
        }
        return names;
    }

    /** What a column is called by the file, or by its place. */
    public static String name(Table table, int column) {
        String name = table.header().get(column);
        return name.isEmpty() ? "column " + (column + 1) : name;
    }

    /** What can be told of another table, by the key of the name; a column without a name is none of it. */
    Map<String, Column> told(Table table) {
        Map<String, Column> told = new HashMap<>();
        for (int i = 0; i < each.size(); i++) {
            String key = Column.key(table.header().get(i));
            if (!key.isEmpty()) {
                each.get(i).ifPresent(column -> told.put(key, column));
            }
        }
        return told;
    }

    /** Where a column of ours is in the table; negative if it is not there. */
    int position(Column column) {
        return each.indexOf(Optional.of(column));
    }
}
