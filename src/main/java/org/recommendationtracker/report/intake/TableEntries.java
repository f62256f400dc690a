package org.recommendationtracker.report.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.recommendationtracker.report.intake.Draft.Entry;
import org.recommendationtracker.tabular.Table;

/** Makes recommendations of the rows of a table; lists hold semicolons, commas or line breaks, parts stand on lines. */
final class TableEntries {

    private final Table table;
    private final Columns columns;

    private TableEntries(Table table, Columns columns) {
        this.table = table;
        this.columns = columns;
    }

    /** @param columns that are complete */
    static List<Entry> of(Table table, Columns columns) {
        TableEntries entries = new TableEntries(table, columns);
        return table.rows().stream().map(entries::entry).toList();
    }

    private Entry entry(Table.Row row) {
        int width = table.header().size();
        int more = row.cells().size() - width;
        List<String> cells =
                more == 0 ? row.cells() : more > 0 ? joined(row.cells(), more) : filled(row.cells(), width);
        String hint = more > 0
                ? "put quotation marks around a text that has " + table.separatorName(true)
                : "put a " + table.separatorName(false) + " between two values";
        return entry(
                row.line(),
                cells,
                more == 0
                        ? ""
                        : "The line has %d columns instead of %d: %s."
                                .formatted(row.cells().size(), width, hint));
    }

    /** With the separators put back into the text that nobody put between quotation marks. */
    private List<String> joined(List<String> cells, int more) {
        int text = columns.position(Column.TEXT);
        List<String> joined = new ArrayList<>(cells.subList(0, text));
        joined.add(String.join(table.separator() + " ", cells.subList(text, text + more + 1)));
        joined.addAll(cells.subList(text + more + 1, cells.size()));
        return joined;
    }

    private static List<String> filled(List<String> cells, int width) {
        List<String> filled = new ArrayList<>(cells);
        filled.addAll(Collections.nCopies(width - cells.size(), ""));
        return filled;
    }

    private Entry entry(int line, List<String> cells, String fault) {
        return new Entry(
                line,
                cell(cells, Column.NUMBER),
                cell(cells, Column.TEXT),
                Entry.listed(cell(cells, Column.THEMES)),
                Entry.listed(cell(cells, Column.BOARDS)),
                cell(cells, Column.PRIORITY),
                cell(cells, Column.PARTS),
                fault);
    }

    private String cell(List<String> cells, Column column) {
        int position = columns.position(column);
        return position < 0 ? "" : cells.get(position);
    }
}
