package org.recommendationtracker.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV (RFC 4180) in UTF-8, days as in {@code 2014-07-31}. It may begin with a byte order mark, without which Excel takes it for
 * another encoding. A text that a spreadsheet would work out as a formula has an apostrophe before it.
 */
final class CsvWriter implements TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Also as wide signs, which some spreadsheets take for the same. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final boolean marked;

    private CsvWriter(boolean marked) {
        this.marked = marked;
    }

    static CsvWriter forSpreadsheets() {
        return new CsvWriter(true);
    }

    /** Without the byte order mark, which programs would take for a part of the first heading. */
    static CsvWriter forPrograms() {
        return new CsvWriter(false);
    }

    @Override
    public <T> void write(TableFile<T> table, OutputStream to) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        if (marked) {
            text.write(BYTE_ORDER_MARK);
        }
        CSVPrinter printer = CSVFormat.RFC4180.print(text);
        for (Column<T> column : table.columns()) {
            printer.print(column.heading());
        }
        printer.println();
        Cells cells = new Line(printer);
        for (T row : table.rows()) {
            for (Column<T> column : table.columns()) {
                column.write(row, cells);
            }
            printer.println();
        }
        printer.flush();
    }

    private record Line(CSVPrinter printer) implements Cells {

        @Override
        public void text(String value) throws IOException {
            printer.print(BEGINS_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value);
        }

        @Override
        public void number(long value) throws IOException {
            printer.print(value);
        }

        @Override
        public void day(LocalDate value) throws IOException {
            printer.print(value);
        }

        @Override
        public void empty() throws IOException {
            printer.print(null);
        }
    }
}
