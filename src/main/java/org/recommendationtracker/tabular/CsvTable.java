package org.recommendationtracker.tabular;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.recommendationtracker.tabular.Table.Kind;
import org.recommendationtracker.tabular.Table.Row;
import org.recommendationtracker.text.PlainText;

/** Reads CSV (RFC 4180) with commas, semicolons or tabs between the columns. */
final class CsvTable {

    /** The first is taken if nothing tells. */
    private static final List<Character> IN_ORDER = List.of(',', ';', '\t');

    /** A line by which Excel tells its separator. */
    private static final Pattern SEP = Pattern.compile("\"?sep=(.)\"?(?:\r\n|\r|\n|$)", Pattern.CASE_INSENSITIVE);

    private final String csv;
    private final char separator;
    private final int firstLine;

    private CsvTable(String csv, char separator, int firstLine) {
        this.csv = csv;
        this.separator = separator;
        this.firstLine = firstLine;
    }

    static Table read(FileText file, Wanted wanted) {
        Matcher sep = SEP.matcher(file.text());
        boolean told = sep.lookingAt();
        String csv = told ? file.text().substring(sep.end()) : file.text();
        char separator = told ? sep.group(1).charAt(0) : separator(csv, wanted);
        if (!Table.isSeparator(String.valueOf(separator))) {
            throw new TableRefused("line 1", "The line sep= must name a comma, a semicolon or a tab.");
        }
        if (PlainText.isBlank(csv)) {
            throw new TableRefused("line 1", "The file is empty.");
        }
        List<Row> rows = new CsvTable(csv, separator, told ? 2 : 1).rows();
        if (rows.isEmpty()) {
            throw new TableRefused("line 1", "The file is empty.");
        }
        return Shape.of(Kind.CSV, rows, wanted)
                .table(
                        String.valueOf(separator),
                        recognised(file.encoding(), separator, told),
                        file.encoding() == Encoding.WINDOWS_1252 ? file.specialWords() : List.of());
    }

    private static List<String> recognised(Encoding encoding, char separator, boolean told) {
        List<String> recognised = new ArrayList<>();
        if (encoding != Encoding.UTF_8) {
            recognised.add("The file was read as " + encoding.title() + ".");
        }
        if (separator != ',') {
            recognised.add("The columns were read with " + Table.separatorName(String.valueOf(separator), true)
                    + " between them.");
        }
        if (told) {
            recognised.add("The line sep= was left out.");
        }
        return recognised;
    }

    /** The one that makes the header that is wanted, or else the most columns of the first line. */
    private static char separator(String csv, Wanted wanted) {
        char best = ',';
        int most = 1;
        for (char each : IN_ORDER) {
            List<Row> head = new CsvTable(csv, each, 1).head();
            int columns = head.isEmpty() ? 0 : head.get(0).cells().size();
            boolean wantedHere = head.stream().anyMatch(row -> wanted.header().test(row.cells()));
            int score = wantedHere ? Integer.MAX_VALUE : columns;
            if (score > most) {
                best = each;
                most = score;
            }
        }
        return best;
    }

    /** The first rows, as far as they can be read. */
    private List<Row> head() {
        List<Row> head = new ArrayList<>();
        try (CSVParser parser = parser()) {
            for (CSVRecord row : parser) {
                List<String> cells = cells(row);
                if (!cells.stream().allMatch(String::isEmpty)) {
                    head.add(new Row(firstLine, cells));
                }
                if (head.size() == Shape.HEAD_ROWS) {
                    break;
                }
            }
        } catch (UncheckedIOException e) {
            // what breaks is named when the whole file is read
            return head;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return head;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int line = firstLine;
        try (CSVParser parser = parser()) {
            for (CSVRecord each : parser) {
                Row row = new Row(line, cells(each));
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                line = (int) parser.getCurrentLineNumber() + firstLine;
            }
        } catch (UncheckedIOException e) {
            throw new TableRefused("line " + line, whatBroke(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private CSVParser parser() throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setTrim(true)
                .get()
                .parse(new StringReader(csv));
    }

    private static List<String> cells(CSVRecord row) {
        return row.stream().map(PlainText::of).toList();
    }

    private static String whatBroke(UncheckedIOException e) {
        if (!(e.getCause() instanceof CSVException)) {
            throw e;
        }
        String reason = String.valueOf(e.getCause().getMessage());
        return reason.contains("EOF reached")
                ? "The quotation mark that opens on this line or below it is never closed."
                : "There is something between a closing quotation mark and the next separator: write a quotation mark"
                        + " within a text twice.";
    }
}
