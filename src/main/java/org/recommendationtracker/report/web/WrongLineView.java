package org.recommendationtracker.report.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.report.history.WrongTable;
import org.springframework.util.StringUtils;

/**
 * A line of a table that must be put right, as a page shows it.
 *
 * @param title as in {@code Line 7}
 * @param problems of no one cell
 */
record WrongLineView(int line, String id, String title, List<String> problems, List<Cell> cells) {

    private static final int LONG = 60;

    /**
     * A cell of it.
     *
     * @param id also the name of its input
     * @param text as it was typed last, or as it is
     * @param known as it is; null if the line has no such cell
     */
    record Cell(
            String id, String label, String text, @Nullable String known, List<String> problems) {

        /** Whether one line is too small for it. */
        public boolean isLong() {
            return text.length() > LONG || text.contains("\n");
        }
    }

    /** Whether cells are missing from it. */
    public boolean lacksCells() {
        return cells.stream().anyMatch(cell -> cell.known() == null);
    }

    /** @param typed what was typed into the inputs and could not be kept, by their ids */
    static WrongLineView of(WrongTable.Line line, Map<String, String> typed) {
        return new WrongLineView(
                line.line(),
                "line-" + line.line(),
                StringUtils.capitalize(line.place()),
                line.problems(),
                line.cells().stream().map(cell -> cell(line, cell, typed)).toList());
    }

    private static Cell cell(WrongTable.Line line, WrongTable.Cell cell, Map<String, String> typed) {
        String id = "cell-%d-%d".formatted(line.line(), cell.column());
        String known = cell.text();
        return new Cell(
                id,
                cell.name().isEmpty() ? "Column " + cell.column() : cell.name(),
                typed.getOrDefault(id, known == null ? "" : known),
                known,
                cell.problems());
    }
}
