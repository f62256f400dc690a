package org.recommendationtracker.report.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Source;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.history.SentHistory.Entry;
import org.recommendationtracker.tabular.Table;
import org.recommendationtracker.tabular.TableReader;
import org.recommendationtracker.tabular.TableRefused;
import org.recommendationtracker.tabular.Wanted;
import org.recommendationtracker.text.PlainText;

/** Makes a history of a table, by the names of its columns: a row is a recommendation. */
final class HistoryTable {

    private static final Pattern LIST = Pattern.compile("[;\n]");

    private final TableHead sent;
    private final Table table;
    private final Problems problems = new Problems();
    private final Map<HistoryColumn, Integer> places = new EnumMap<>(HistoryColumn.class);
    private final Map<String, String> positions = new HashMap<>();

    private HistoryTable(byte[] file, TableHead sent) {
        this.sent = sent;
        this.table = read(file, sent);
        sent.positions().forEach((word, meaning) -> positions.put(Position.key(word), meaning));
    }

    /**
     * Reads CSV or an Excel workbook.
     *
     * @throws InvalidInput with what is wrong with the file, its columns or its rows
     */
    static SentHistory history(byte[] file, TableHead sent) {
        HistoryTable table = new HistoryTable(file, sent);
        table.recogniseColumns();
        table.problems.refuse();
        List<Entry> entries = table.table.rows().stream().map(table::entry).toList();
        table.problems.refuse();
        return new SentHistory(sent.report(), sent.source(), entries);
    }

    private static Table read(byte[] file, TableHead sent) {
        Wanted wanted = new Wanted(
                names -> names.stream()
                        .anyMatch(name -> column(name, sent.columns()).isPresent()),
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

    private static Optional<HistoryColumn> column(String name, Map<String, HistoryColumn> told) {
        HistoryColumn known = told.get(HistoryColumn.key(name));
        return known == null ? HistoryColumn.named(name) : Optional.of(known);
    }

    private void recogniseColumns() {
        String header = table.kind().place(table.headerLine());
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            String name = table.header().get(i);
            if (name.isEmpty() && table.isEmptyColumn(i)) {
                continue;
            }
            Optional<HistoryColumn> column = column(name, sent.columns());
            if (column.isEmpty()) {
                unknown.add(name.isEmpty() ? "column " + (i + 1) : name);
            } else if (column.get() != HistoryColumn.LEFT_OUT && places.put(column.get(), i) != null) {
                problems.add(
                        header,
                        "Several columns have the %s: leave all but one out."
                                .formatted(column.get().field()));
            }
        }
        if (!unknown.isEmpty()) {
            problems.add(
                    header,
                    "There are columns that are not known: %s. Say what they are, such as %s:leave-out. Known are: %s."
                            .formatted(String.join(", ", unknown), unknown.get(0), HistoryColumn.FIELDS));
        }
    }

    private Entry entry(Table.Row row) {
        String place = table.kind().place(row.line());
        if (row.cells().size() != table.header().size()) {
            problems.add(
                    place,
                    "The line has %d columns instead of %d."
                            .formatted(row.cells().size(), table.header().size()));
            return new Row(List.of()).entry(null, null, null, null);
        }
        Row cells = new Row(row.cells());
        String words = cells.text(HistoryColumn.DECISION);
        Optional<Position> position = words == null ? Optional.empty() : position(place, words);
        String decidedOn = cells.text(HistoryColumn.DECIDED_ON);
        return cells.entry(
                number(place, cells.text(HistoryColumn.NUMBER)),
                position.orElse(null),
                position.isPresent() && decidedOn == null ? sent.decidedOn() : decidedOn,
                cells.text(HistoryColumn.PAGE));
    }

    private Optional<Position> position(String place, String words) {
        String meaning = positions.getOrDefault(Position.key(words), words);
        Optional<Position> position = Position.of(meaning);
        if (position.isEmpty()) {
            problems.add(
                    place,
                    "The decision “%s” is not known. Say what it means, such as positions=%s:accepted. Known are, among others,"
                                    .formatted(words, words)
                            + " accepted, accepted in principle, under consideration, rejected.");
        }
        return position;
    }

    private @Nullable Integer number(String place, @Nullable String given) {
        if (given == null) {
            return null;
        }
        try {
            return Integer.valueOf(given);
        } catch (NumberFormatException noNumber) {
            problems.add(
                    place,
                    "“%s” is no whole number: say that the column has the source's numbers (sourceNumber)."
                            .formatted(given));
            return null;
        }
    }

    /** The cells of a row by what they say. */
    private final class Row {

        private final List<String> cells;

        private Row(List<String> cells) {
            this.cells = cells;
        }

        private @Nullable String text(HistoryColumn column) {
            Integer place = places.get(column);
            if (place == null || place >= cells.size()) {
                return null;
            }
            String text = cells.get(place);
            return PlainText.isBlank(text) ? null : text;
        }

        private List<String> list(HistoryColumn column) {
            String text = text(column);
            return text == null
                    ? List.of()
                    : LIST.splitAsStream(text)
                            .map(PlainText::of)
                            .filter(each -> !each.isEmpty())
                            .toList();
        }

        private Entry entry(
                @Nullable Integer number,
                @Nullable Position position,
                @Nullable String decidedOn,
                @Nullable String page) {
            return new Entry(
                    number,
                    text(HistoryColumn.SOURCE_NUMBER),
                    text(HistoryColumn.TEXT),
                    text(HistoryColumn.OFFICE),
                    list(HistoryColumn.THEMES),
                    list(HistoryColumn.BOARDS),
                    text(HistoryColumn.PRIORITY),
                    text(HistoryColumn.ISSUED_ON),
                    text(HistoryColumn.OWNER),
                    position == null ? null : position.decision().name(),
                    Stream.ofNullable(position)
                            .flatMap(known -> Stream.ofNullable(known.extent()))
                            .map(Enum::name)
                            .findFirst()
                            .orElse(null),
                    decidedOn,
                    text(HistoryColumn.REASONS),
                    text(HistoryColumn.SUCCESS_TEST),
                    text(HistoryColumn.TARGET_DATE),
                    text(HistoryColumn.REVIEW_DATE),
                    text(HistoryColumn.STATUS),
                    text(HistoryColumn.STATUS_ON),
                    text(HistoryColumn.SUCCESSOR),
                    List.of(),
                    List.of(),
                    List.of(),
                    source(page));
        }

        private @Nullable Source source(@Nullable String page) {
            Source whole = sent.source();
            return page == null || whole == null ? null : new Source(whole.title(), whole.address(), page);
        }
    }
}
