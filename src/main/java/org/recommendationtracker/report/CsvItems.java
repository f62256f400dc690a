package org.recommendationtracker.report;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.report.ReportRefused.Fault;

/** Reads recommendations from CSV with the columns {@code number,text,themes,boards,priority}; lists hold semicolons. */
final class CsvItems {

    private static final List<String> COLUMNS = List.of("number", "text", "themes", "boards", "priority");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private CsvItems() {}

    /** An item and the line of the file it began on, which is counted from 1. */
    record Line(long number, ReportSubmission.Item item) {}

    /**
     * Reads all lines.
     *
     * @throws ReportRefused where columns are missing, a quote is not closed, or values cannot be read; by line
     */
    static List<Line> read(Reader csv) throws IOException {
        List<Fault> faults = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(csv)) {
            if (!parser.getHeaderNames().equals(COLUMNS)) {
                faults.add(new Fault("line 1", "The first line must read: " + String.join(",", COLUMNS)));
            } else {
                readRecords(parser, lines, faults);
            }
        } catch (IllegalArgumentException e) {
            faults.add(new Fault("line 1", "The first line must read: " + String.join(",", COLUMNS)));
        }
        SubmissionCheck.refuse(faults);
        return lines;
    }

    private static void readRecords(CSVParser parser, List<Line> lines, List<Fault> faults) throws IOException {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            for (CSVRecord row : parser) {
                readRecord(row, line, lines, faults);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CSVException)) {
                throw e.getCause();
            }
            faults.add(new Fault("line " + line, "The line cannot be read: check its quotes and commas."));
        }
    }

    private static void readRecord(CSVRecord row, long line, List<Line> lines, List<Fault> faults) {
        if (row.size() != COLUMNS.size()) {
            faults.add(new Fault(
                    "line " + line, "The line has %d columns instead of %d.".formatted(row.size(), COLUMNS.size())));
            return;
        }
        if (!row.get("number").matches("\\d{1,9}")) {
            faults.add(new Fault("line " + line + ".number", "\"" + row.get("number") + "\" is not a number."));
            return;
        }
        ReportSubmission.Item item = new ReportSubmission.Item(
                Integer.valueOf(row.get("number")),
                row.get("text"),
                codes(row.get("themes")),
                codes(row.get("boards")),
                priority(row.get("priority"), line, faults));
        lines.add(new Line(line, item));
    }

    private static Priority priority(String text, long line, List<Fault> faults) {
        if (text.isEmpty()) {
            return Priority.NORMAL;
        }
        return Arrays.stream(Priority.values())
                .filter(priority -> priority.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(new Fault("line " + line + ".priority", "The priority must be HIGH, NORMAL or LOW."));
                    return Priority.NORMAL;
                });
    }

    private static Set<String> codes(String list) {
        return Arrays.stream(list.split(";", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
