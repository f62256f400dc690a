package org.recommendationtracker.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.recommendationtracker.text.Excerpt;

/**
 * A workbook of Excel (Office Open XML). Texts are never formulas, days are dates. A cell holds no more than 32,767 characters:
 * what is longer is cut, and says so. What no sheet has room for goes on in another.
 */
final class XlsxWriter implements TableWriter {

    static final String CUT = "\n[Cut here, where a cell of Excel is full. The CSV and ODS files have all of it.]";

    /** Before it Excel has no days, or counts them wrong by one. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final int MAX_CELL = 32_767;
    private static final int UNFLUSHED = 200;
    private static final String DAY = "d mmmm yyyy";

    /** What Excel reads as a character by its number. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String ESCAPED = "_x005F_";

    private final int rowsOfSheet;

    XlsxWriter() {
        this(Worksheet.MAX_ROWS);
    }

    XlsxWriter(int rowsOfSheet) {
        this.rowsOfSheet = rowsOfSheet;
    }

    @Override
    @SuppressWarnings("resource") // closing it would make a file that broke off look whole
    public <T> void write(TableFile<T> table, OutputStream to) throws IOException {
        Workbook workbook = new Workbook(to, "Recommendation tracker", null);
        workbook.properties().setTitle(table.title());
        Sheet sheet = new Sheet(workbook.newWorksheet(table.title()), table.columns());
        int sheets = 1;
        for (T row : table.rows()) {
            if (sheet.row == rowsOfSheet) {
                sheet.finish();
                sheets++;
                sheet = new Sheet(workbook.newWorksheet(table.title() + " " + sheets), table.columns());
            }
            for (Column<T> column : table.columns()) {
                column.write(row, sheet);
            }
            sheet.endRow();
        }
        sheet.finish();
        workbook.finish();
    }

    private static final class Sheet implements Cells {

        private final Worksheet sheet;
        private final int columns;
        private int row;
        private int column;

        <T> Sheet(Worksheet sheet, List<Column<T>> columns) throws IOException {
            this.sheet = sheet;
            this.columns = columns.size();
            sheet.freezePane(0, 1);
            for (Column<T> each : columns) {
                sheet.width(column, each.width());
                sheet.inlineString(0, column, each.heading());
                sheet.style(0, column)
                        .bold()
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
                column++;
            }
            endRow();
        }

        void endRow() throws IOException {
            row++;
            column = 0;
            if (row % UNFLUSHED == 0) {
                sheet.flush();
            }
        }

        void finish() throws IOException {
            sheet.setAutoFilter(0, 0, row - 1, columns - 1);
            sheet.finish();
        }

        @Override
        public void text(String value) {
            String escaped = ESCAPE.matcher(fitting(value)).replaceAll(ESCAPED);
            sheet.inlineString(row, column, escaped);
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            column++;
        }

        private static String fitting(String value) {
            return value.length() <= MAX_CELL ? value : Excerpt.cut(value, MAX_CELL - CUT.length()) + CUT;
        }

        @Override
        public void number(long value) {
            sheet.value(row, column, value);
            sheet.style(row, column).verticalAlignment("top").set();
            column++;
        }

        @Override
        public void day(LocalDate value) {
            if (value.isBefore(FIRST_DAY)) {
                text(value.toString());
                return;
            }
            sheet.value(row, column, value);
            sheet.style(row, column).format(DAY).verticalAlignment("top").set();
            column++;
        }

        @Override
        public void empty() {
            column++;
        }
    }
}
