package org.recommendationtracker.report.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.StateJson;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.report.history.CellChange.Typed;
import org.recommendationtracker.tabular.Table;
import org.recommendationtracker.tabular.Table.Row;
import org.recommendationtracker.text.PlainText;

/** What was changed from a table as it was sent: each cell once, from the top. */
public record CellChanges(List<CellChange> all) {

    public static final CellChanges NONE = new CellChanges(List.of());

    /** Of one cell. */
    public static final int MAX_CHARACTERS = 10_000;

    static final int MAX_CELLS = 1_000;

    private static final Comparator<CellChange> FROM_TOP =
            Comparator.comparingInt(CellChange::line).thenComparingInt(CellChange::column);

    public CellChanges {
        all = List.copyOf(all);
    }

    /**
     * With what somebody typed; a cell that says again what the file says is no change, and one that the table has not is passed
     * over.
     *
     * @param sent the table without any change
     * @throws InvalidInput if a text cannot be in a table, or there are too many
     */
    public CellChanges with(Table sent, Collection<Typed> typed) {
        Map<Integer, Row> rows =
                sent.rows().stream().collect(Collectors.toMap(Row::line, Function.identity(), (row, same) -> row));
        Map<CellChange, CellChange> changes = new TreeMap<>(FROM_TOP);
        all.forEach(change -> changes.put(change, change));
        Problems problems = new Problems();
        for (Typed cell : typed) {
            Optional.ofNullable(rows.get(cell.line()))
                    .flatMap(row -> change(sent, row, cell, problems))
                    .ifPresent(change -> {
                        changes.remove(change);
                        if (!change.is().equals(lines(change.was()))) {
                            changes.put(change, change);
                        }
                    });
        }
        if (changes.size() > MAX_CELLS) {
            problems.add(
                    "file",
                    "At most %,d cells can be changed here: put the rest right in the file, and send it again."
                            .formatted(MAX_CELLS));
        }
        problems.refuse();
        return new CellChanges(List.copyOf(changes.values()));
    }

    private static Optional<CellChange> change(Table sent, Row row, Typed cell, Problems problems) {
        int place = cell.column() - 1;
        if (place < 0 || place >= Math.max(sent.header().size(), row.cells().size())) {
            return Optional.empty();
        }
        String name = place < sent.header().size() ? sent.header().get(place) : "";
        String was = place < row.cells().size() ? row.cells().get(place) : null;
        String where = "%s, column %d".formatted(sent.kind().place(row.line()), cell.column());
        String is = problems.text(where, cell.text(), MAX_CHARACTERS).orElse("");
        return Optional.of(new CellChange(row.line(), cell.column(), name, was, is));
    }

    private static @Nullable String lines(@Nullable String text) {
        return text == null ? null : PlainText.lines(text);
    }

    /** The table as it is with them. */
    Table applyTo(Table sent) {
        Map<Integer, List<CellChange>> byLine = all.stream().collect(Collectors.groupingBy(CellChange::line));
        List<Row> rows = sent.rows().stream()
                .map(row -> byLine.containsKey(row.line())
                        ? changed(row, byLine.get(row.line()), sent.header().size())
                        : row)
                .toList();
        return new Table(
                sent.kind(), sent.separator(), sent.headerLine(), sent.header(), rows, sent.remarks(), sent.doubtful());
    }

    /** What is beyond the last column and empty now was too much in the line. */
    private static Row changed(Row row, List<CellChange> changes, int width) {
        List<String> cells = new ArrayList<>(row.cells());
        for (CellChange change : changes) {
            while (cells.size() < change.column()) {
                cells.add("");
            }
            cells.set(change.column() - 1, change.is());
        }
        while (cells.size() > width && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return new Row(row.line(), cells);
    }

    /** As it is kept; null if there are none. */
    @Nullable String write() {
        return all.isEmpty() ? null : StateJson.write(this);
    }

    static CellChanges read(@Nullable String kept) {
        return kept == null ? NONE : StateJson.read(kept, CellChanges.class);
    }
}
