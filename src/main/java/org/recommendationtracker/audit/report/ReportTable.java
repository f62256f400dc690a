package org.recommendationtracker.audit.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;

/**
 * A table of the report, as pages, papers and files show it: all of them are made of the same.
 *
 * @param id unique in the report, for addresses
 * @param definitions what the figures mean, in one sentence or more
 * @param heads of the columns, the first of the lines' names
 * @param total how many lines there would be if all were listed
 */
public record ReportTable(
        String id, String title, List<String> definitions, List<String> heads, List<Line> lines, long total) {

    /** A line has a name and a cell for each further head. */
    public record Line(Cell name, List<Cell> cells) {}

    /**
     * A figure, a day, or words; nothing if there is none.
     *
     * @param path of the page behind it, on this service; null if there is none
     */
    public record Cell(
            @Nullable Long number,
            @Nullable LocalDate day,
            @Nullable String words,
            @Nullable String path) {

        private static final Cell EMPTY = new Cell(null, null, null, null);

        static Cell of(@Nullable Number number) {
            return number == null ? EMPTY : new Cell(number.longValue(), null, null, null);
        }

        static Cell of(@Nullable LocalDate day) {
            return day == null ? EMPTY : new Cell(null, day, null, null);
        }

        static Cell of(@Nullable String words) {
            return words == null ? EMPTY : new Cell(null, null, words, null);
        }

        Cell at(String address) {
            return new Cell(number, day, words, address);
        }

        public boolean isNumber() {
            return number != null;
        }

        /** As people read it; a dash if there is nothing. */
        public String shown() {
            if (number != null) {
                return "%,d".formatted(number);
            }
            if (day != null) {
                return England.DAY.format(day);
            }
            return words == null ? "–" : words;
        }
    }

    /** Whether lines are left out. */
    public boolean hasMore() {
        return total > lines.size();
    }

    /** Whether a column holds figures, by its place behind the lines' names. */
    public boolean isNumeric(int column) {
        return lines.stream()
                .map(line -> line.cells().get(column))
                .allMatch(cell -> cell.isNumber() || cell.equals(Cell.EMPTY));
    }
}
