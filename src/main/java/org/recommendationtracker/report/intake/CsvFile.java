package org.recommendationtracker.report.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.recommendationtracker.report.ReportRefused;
import org.recommendationtracker.report.ReportRefused.Fault;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.intake.Draft.Entry;

/**
 * Reads recommendations from CSV with the columns {@code number,text,themes,boards,priority}, and {@code parts} if some
 * are answered in parts; lists hold semicolons, parts stand on lines.
 */
final class CsvFile {

    static final List<String> COLUMNS = List.of("number", "text", "themes", "boards", "priority");
    static final List<String> FIELDS = List.of("number", "text", "themes", "boards", "priority", "parts");
    private static final String HEADER = String.join(",", COLUMNS);
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setTrim(true).get();

    private CsvFile() {}

    /**
     * Reads all lines; a line that has not as many columns as the first is read as well as can be and says so.
     *
     * @throws ReportRefused if the file as a whole cannot be read
     */
    static List<Entry> read(String csv) {
        List<Entry> entries = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = FORMAT.parse(new StringReader(csv))) {
            int width = 0;
            for (CSVRecord row : parser) {
                if (width == 0) {
                    checkHeader(row);
                    width = row.size();
                } else if (row.stream().anyMatch(value -> !value.isEmpty())) {
                    entries.add(entry((int) line, row.toList(), width));
                    refuseIfTooMany(entries);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            throw refused((int) line, whatBroke(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (entries.isEmpty()) {
            throw refused(2, "The file has no recommendations after its first line.");
        }
        return entries;
    }

    /** The codes of a list such as {@code guidance; initiation}. */
    static List<String> codes(String list) {
        return Arrays.asList(list.split(";", -1));
    }

    private static Entry entry(int line, List<String> values, int width) {
        if (values.size() == width) {
            return entry(line, values, "");
        }
        List<String> fitted = new ArrayList<>(values);
        String hint = "put a comma between two values";
        while (fitted.size() < width) {
            fitted.add("");
        }
        if (values.size() > width) {
            // commas of the text that nobody put between quotation marks
            int last = values.size() - width + 1;
            fitted = new ArrayList<>(values.subList(last + 1, values.size()));
            fitted.add(0, String.join(", ", values.subList(1, last + 1)));
            fitted.add(0, values.get(0));
            hint = "put quotation marks around a text that has commas";
        }
        return entry(line, fitted, "The line has %d columns instead of %d: %s.".formatted(values.size(), width, hint));
    }

    private static Entry entry(int line, List<String> values, String fault) {
        return new Entry(
                line,
                values.get(0),
                values.get(1),
                codes(values.get(2)),
                codes(values.get(3)),
                values.get(4),
                values.size() == FIELDS.size() ? values.get(5) : "",
                fault);
    }

    private static void checkHeader(CSVRecord row) {
        List<String> names =
                row.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        if (!names.equals(COLUMNS) && !names.equals(FIELDS)) {
            throw refused(
                    1,
                    whatIsWrongWith(names) + " The first line must read: " + HEADER
                            + " (with ,parts after it if recommendations have parts)");
        }
    }

    private static String whatIsWrongWith(List<String> names) {
        List<String> missing =
                COLUMNS.stream().filter(column -> !names.contains(column)).toList();
        List<String> unknown =
                names.stream().filter(name -> !FIELDS.contains(name)).toList();
        if (names.size() == 1 && names.get(0).contains(";")) {
            return "There are semicolons between the columns: put commas there, and semicolons within a list only.";
        }
        if (names.size() == 1 && names.get(0).contains("\t")) {
            return "There are tabs between the columns: put commas there.";
        }
        if (missing.size() == COLUMNS.size()) {
            return "The names of the columns are missing.";
        }
        if (!missing.isEmpty()) {
            return "Columns are missing: " + String.join(", ", missing) + ".";
        }
        if (!unknown.isEmpty()) {
            return "There are columns that do not belong here: "
                    + unknown.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")) + ".";
        }
        return new HashSet<>(names).size() < names.size()
                ? "A column is there twice."
                : "The columns are in another order.";
    }

    private static String whatBroke(UncheckedIOException e) {
        if (!(e.getCause() instanceof CSVException)) {
            throw e;
        }
        String reason = String.valueOf(e.getCause().getMessage());
        return reason.contains("EOF reached")
                ? "The quotation mark that opens on this line or below it is never closed."
                : "There is something between a closing quotation mark and the next comma: write a quotation mark within a"
                        + " text twice.";
    }

    private static void refuseIfTooMany(List<Entry> entries) {
        if (entries.size() > ReportSubmission.MAX_RECOMMENDATIONS) {
            throw refused(entries.get(entries.size() - 1).line(), ReportSubmission.TOO_MANY);
        }
    }

    private static ReportRefused refused(int line, String message) {
        return new ReportRefused(List.of(new Fault("line " + line, message)));
    }
}
