package org.recommendationtracker.report.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.history.SentHistory.Entry;
import org.recommendationtracker.tabular.Table;
import org.recommendationtracker.tabular.TableReader;
import org.recommendationtracker.tabular.TableRefused;
import org.recommendationtracker.tabular.Wanted;

/**
 * Makes a history of a table, by the names of its columns: a row is a recommendation, what one body answered, or a change. Rows with
 * one number, or with one number of the source's and one text, are of one recommendation.
 */
final class HistoryTable {

    private final Table table;
    private final Problems problems = new Problems();
    private final RowReader reader;

    /** Whether a row is one change of several. */
    private final boolean ofChanges;

    /**
     * What a table says.
     *
     * @param places the line or row of each recommendation and part, by its place in the history
     */
    record Read(SentHistory history, Map<String, String> places) {

        /** With the lines or rows of what is wrong. */
        InvalidInput inWordsOfTheTable(InvalidInput refused) {
            return new InvalidInput(refused.problems().stream()
                    .map(problem -> new Problem(place(problem.field()), problem.message()))
                    .toList());
        }

        private String place(String field) {
            String prefix = field;
            while (!places.containsKey(prefix) && prefix.contains(".")) {
                prefix = prefix.substring(0, prefix.lastIndexOf('.'));
            }
            String line = places.get(prefix);
            return line == null
                    ? field
                    : line + field.substring(prefix.length()).replaceFirst("^\\.", ", ");
        }
    }

    private HistoryTable(byte[] file, TableHead sent) {
        this.table = read(file, sent);
        HistoryColumns columns = HistoryColumns.recognise(table, sent.columns(), problems);
        problems.refuse();
        this.reader = new RowReader(sent, columns, problems);
        this.ofChanges = columns.has(HistoryColumn.CHANGE);
    }

    /**
     * Reads a history from CSV or an Excel workbook.
     *
     * @throws InvalidInput with what is wrong with the file, its columns or its rows
     */
    static Read history(byte[] file, TableHead sent) {
        HistoryTable table = new HistoryTable(file, sent);
        List<Rows> recommendations = table.recommendations();
        table.problems.refuse();
        List<Entry> entries = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (Rows rows : recommendations) {
            String place = "recommendations[%d]".formatted(entries.size());
            Entry entry = HistoryFile.entry(rows.entry());
            places.put(place, rows.places.get(0));
            for (int part = 0; part < entry.parts().size(); part++) {
                places.put(
                        "%s.parts[%d]".formatted(place, part), rows.places.get(Math.min(part, rows.places.size() - 1)));
            }
            entries.add(entry);
        }
        return new Read(new SentHistory(sent.report(), sent.source(), entries), places);
    }

    /**
     * The rows of CSV or an Excel workbook.
     *
     * @throws InvalidInput with what is wrong with the file
     */
    static Table read(byte[] file, TableHead sent) {
        Wanted wanted = new Wanted(
                names -> names.stream().anyMatch(name -> HistoryColumns.meaning(name, sent.columns())
                        .isPresent()),
                ReportSubmission.MAX_RECOMMENDATIONS,
                ReportSubmission.TOO_MANY);
        Table table;
        try {
            table = TableReader.read(file, wanted);
        } catch (TableRefused refused) {
            throw new InvalidInput(refused.faults().stream()
                    .map(fault -> new Problem(fault.where().isEmpty() ? "file" : fault.where(), fault.message()))
                    .toList());
        }
        table.doubt().filter(doubt -> !sent.windows1252()).ifPresent(doubt -> {
            throw new InvalidInput("file", doubt);
        });
        return table;
    }

    private List<Rows> recommendations() {
        Map<Object, Rows> recommendations = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            String place = table.kind().place(row.line());
            if (row.cells().size() != table.header().size()) {
                problems.add(
                        place,
                        "The line has %d columns instead of %d."
                                .formatted(row.cells().size(), table.header().size()));
                continue;
            }
            ObjectNode entry = reader.entry(place, row.cells());
            recommendations
                    .computeIfAbsent(key(entry, row.line()), any -> new Rows(ofChanges))
                    .add(entry, place, problems);
        }
        return List.copyOf(recommendations.values());
    }

    /** What the rows of one recommendation have in common. */
    private Object key(ObjectNode entry, int line) {
        if (entry.has("number")) {
            return entry.get("number");
        }
        JsonNode number = entry.get("sourceNumber");
        if (number == null) {
            return "line " + line;
        }
        return ofChanges ? List.of(number) : List.of(number, entry.path("text"));
    }

    /** The rows of one recommendation, as entries: one for each answer. */
    private static final class Rows {

        private final List<ObjectNode> entries = new ArrayList<>();
        private final List<String> places = new ArrayList<>();
        private final boolean ofChanges;

        private Rows(boolean ofChanges) {
            this.ofChanges = ofChanges;
        }

        private void add(ObjectNode row, String place, Problems problems) {
            if (!entries.isEmpty() && row.has("parts")) {
                problems.add(
                        place,
                        "It has the number of %s, and decisions of several bodies: use one line a recommendation, or one line an answer."
                                .formatted(places.get(0)));
            }
            Optional<ObjectNode> sameAnswer = entries.stream()
                    .filter(entry -> ofChanges && isOfSameAnswer(entry, row))
                    .findFirst();
            if (sameAnswer.isEmpty()) {
                entries.add(row);
                places.add(place);
                return;
            }
            Entries.add(sameAnswer.get(), row)
                    .forEach(field ->
                            problems.add(place, "The %s is another than above: give it once.".formatted(field)));
        }

        private static boolean isOfSameAnswer(ObjectNode one, ObjectNode other) {
            return List.of("office", "label").stream()
                    .allMatch(field -> !other.has(field)
                            || !one.has(field)
                            || other.get(field).equals(one.get(field)));
        }

        private ObjectNode entry() {
            return entries.size() == 1 ? entries.get(0) : Entries.whole(entries);
        }
    }
}
