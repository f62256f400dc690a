package org.recommendationtracker.report.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * What a table says, and where.
     *
     * @param history without recommendations of which a row cannot be read
     * @param problems of these rows
     */
    record Read(SentHistory history, TablePlaces places, Problems problems) {}

    private HistoryTable(Table table, TableHead sent) {
        this.table = table;
        HistoryColumns columns = HistoryColumns.recognise(table, sent.columns(), problems);
        problems.refuse();
        this.reader = new RowReader(sent, columns);
        this.ofChanges = columns.has(HistoryColumn.CHANGE);
    }

    /**
     * Makes a history of a table.
     *
     * @throws InvalidInput with what is wrong with its columns
     */
    static Read history(Table rows, TableHead sent) {
        HistoryTable table = new HistoryTable(rows, sent);
        table.problems.day("decidedOn", sent.decidedOn());
        table.problems.day("statusOn", sent.statusOn());
        table.problems.day("reviewDate", sent.reviewDate());
        List<EntryRows> recommendations =
                table.recommendations().stream().filter(EntryRows::areSound).toList();
        List<Entry> entries = new ArrayList<>();
        TablePlaces places = new TablePlaces();
        for (EntryRows each : recommendations) {
            Entry entry = HistoryFile.entry(each.entry());
            each.putPlaces(
                    "recommendations[%d]".formatted(entries.size()),
                    entry.parts().size(),
                    places);
            entries.add(entry);
        }
        return new Read(new SentHistory(sent.report(), sent.source(), entries), places, table.problems);
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

    private List<EntryRows> recommendations() {
        Map<Object, EntryRows> recommendations = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            String place = table.kind().place(row.line());
            if (row.cells().size() != table.header().size()) {
                problems.add(
                        place,
                        "The line has %d columns instead of %d."
                                .formatted(row.cells().size(), table.header().size()));
                continue;
            }
            Problems ofRow = new Problems();
            ObjectNode entry = reader.entry(place, row.cells(), ofRow);
            recommendations
                    .computeIfAbsent(key(entry, row.line()), any -> new EntryRows(ofChanges))
                    .add(entry, place, ofRow);
            problems.add(ofRow);
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
}
