package org.recommendationtracker.tabular;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table that somebody sent: every cell as text, without what nobody sees at its ends.
 *
 * @param separator what stands between the columns of CSV; empty for a workbook
 * @param headerLine where the header is, as {@link Row#line}
 * @param header the names of the columns, from the left; empty for a column without a name
 * @param rows those after the header that hold anything
 * @param remarks what was recognised or passed over, in sentences
 * @param doubtful words that show whether the encoding was recognised rightly; empty if there is no doubt
 */
public record Table(
        Kind kind,
        String separator,
        int headerLine,
        List<String> header,
        List<Row> rows,
        List<String> remarks,
        List<String> doubtful) {

    private static final Map<String, String> SEPARATORS = Map.of(",", "comma", ";", "semicolon", "\t", "tab");

    /** What the table was sent as. */
    public enum Kind {
        CSV,
        XLSX;

        /** What a row's place is called, as in {@code line 7} or {@code row 7}. */
        public String place(int line) {
            return (this == CSV ? "line " : "row ") + line;
        }
    }

    /**
     * A row of the table.
     *
     * @param line of the file on which it begins, or its number in the sheet; counted from 1
     * @param cells as many as the header has; of CSV more or fewer, if separators are missing or are too many
     */
    public record Row(int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
        doubtful = List.copyOf(doubtful);
    }

    /** That the encoding was guessed, and how a program says that the guess is right; empty if there is no doubt. */
    public Optional<String> doubt() {
        return doubtful.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The file is not UTF-8. It may be Windows-1252, with words such as %s. Send it as UTF-8, or say encoding=windows-1252."
                                .formatted(String.join(", ", doubtful)));
    }

    /** What people call the separator. */
    public String separatorName(boolean several) {
        return separatorName(separator, several);
    }

    static String separatorName(String separator, boolean several) {
        return SEPARATORS.getOrDefault(separator, "separator") + (several ? "s" : "");
    }

    static boolean isSeparator(String separator) {
        return SEPARATORS.containsKey(separator);
    }

    /** Whether no row has anything in the column. */
    public boolean isEmptyColumn(int column) {
        return rows.stream()
                .noneMatch(row ->
                        column < row.cells().size() && !row.cells().get(column).isEmpty());
    }

    /** The first few texts of a column. */
    public List<String> samples(int column, int most) {
        return rows.stream()
                .filter(row -> column < row.cells().size())
                .map(row -> row.cells().get(column))
                .filter(cell -> !cell.isEmpty())
                .limit(most)
                .toList();
    }
}
