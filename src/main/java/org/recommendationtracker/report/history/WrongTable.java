package org.recommendationtracker.report.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.tabular.Table;
import org.recommendationtracker.tabular.Table.Row;

/**
 * What is wrong with a table, line by line.
 *
 * @param lines the first of those that are wrong, from the top
 * @param more how many more are
 * @param others what is wrong with something else
 */
public record WrongTable(List<Line> lines, int more, List<Problem> others) {

    static final int MAX_LINES = 100;

    /** In all lines together: browsers and servers take no form of any size. */
    private static final int MAX_CELLS = 2_000;

    private static final Pattern COLUMN = Pattern.compile("column (\\d+)");

    private static final Pattern PLACE = Pattern.compile("(?:line|row) (\\d+)(?:, (.+))?");

    /**
     * A line of which something is wrong.
     *
     * @param place as in {@code line 7}
     * @param problems of no one cell
     * @param cells those of columns that say something
     */
    public record Line(int line, String place, List<String> problems, List<Cell> cells) {}

    /**
     * A cell of such a line.
     *
     * @param column from the left, counted from 1
     * @param name of the column as the file has it; empty if it has none
     * @param text null if the line has no such cell
     */
    public record Cell(int column, String name, @Nullable String text, List<String> problems) {}

    static WrongTable of(Table table, HistoryColumns columns, List<Problem> problems) {
        Set<Integer> all = table.rows().stream().map(Row::line).collect(Collectors.toSet());
        Map<Integer, Set<Problem>> wrong = new TreeMap<>();
        List<Problem> others = new ArrayList<>();
        for (Problem problem : problems) {
            Matcher place = PLACE.matcher(problem.field());
            int line = place.matches() ? Integer.parseInt(place.group(1)) : 0;
            if (all.contains(line)) {
                wrong.computeIfAbsent(line, any -> new LinkedHashSet<>())
                        .add(new Problem(place.group(2) == null ? "" : place.group(2), problem.message()));
            } else {
                others.add(problem);
            }
        }
        List<Line> lines = new ArrayList<>();
        int cells = 0;
        for (Row row : table.rows()) {
            Set<Problem> ofLine = wrong.getOrDefault(row.line(), Set.of());
            if (!ofLine.isEmpty() && lines.size() < MAX_LINES && cells < MAX_CELLS) {
                lines.add(line(table, row, columns, ofLine));
                cells += lines.get(lines.size() - 1).cells().size();
            }
        }
        return new WrongTable(lines, wrong.size() - lines.size(), others);
    }

    /** From 0; -1 of what is of no one column. */
    private static int column(String field, HistoryColumns columns) {
        Matcher column = COLUMN.matcher(field);
        return column.matches()
                ? Integer.parseInt(column.group(1)) - 1
                : columns.place(field).orElse(-1);
    }

    private static Line line(Table table, Row row, HistoryColumns columns, Set<Problem> problems) {
        Map<Integer, List<String>> byColumn = new TreeMap<>();
        problems.forEach(problem -> byColumn.computeIfAbsent(column(problem.field(), columns), any -> new ArrayList<>())
                .add(problem.message()));
        boolean fits = row.cells().size() == table.header().size();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(table.header().size(), Math.min(row.cells().size(), MAX_CELLS)); i++) {
            if (!fits || columns.isSaying(i)) {
                cells.add(new Cell(
                        i + 1,
                        i < table.header().size() ? table.header().get(i) : "",
                        i < row.cells().size() ? row.cells().get(i) : null,
                        byColumn.getOrDefault(i, List.of())));
            }
        }
        return new Line(row.line(), table.kind().place(row.line()), byColumn.getOrDefault(-1, List.of()), cells);
    }
}
