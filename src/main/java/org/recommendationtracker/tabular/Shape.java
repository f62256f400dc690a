package org.recommendationtracker.tabular;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.recommendationtracker.tabular.Table.Kind;
import org.recommendationtracker.tabular.Table.Row;

/** Finds the header among the rows of a file, and passes over empty columns at the end. */
final class Shape {

    /** So many rows may stand above the names of the columns, such as a title. */
    static final int HEAD_ROWS = 10;

    private final Kind kind;
    private final Row header;
    private final List<Row> rows;
    private final List<String> remarks = new ArrayList<>();

    private Shape(Kind kind, List<Row> rows, int header) {
        this.kind = kind;
        this.header = rows.get(header);
        this.rows = rows.subList(header + 1, rows.size());
        if (header > 0) {
            remarks.add("What stands above the names of the columns was left out: "
                    + kind.place(rows.get(0).line())
                    + (header > 1 ? " to " + kind.place(rows.get(header - 1).line()) : "") + ".");
        }
    }

    /**
     * Finds the header.
     *
     * @param rows that hold anything, at least one
     * @throws TableRefused if more rows follow it than are wanted
     */
    static Shape of(Kind kind, List<Row> rows, Wanted wanted) {
        Shape shape = new Shape(kind, rows, header(rows, wanted));
        if (shape.rows.size() > wanted.maxRows()) {
            Row first = shape.rows.get(wanted.maxRows());
            throw new TableRefused(kind.place(first.line()), wanted.tooMany());
        }
        return shape;
    }

    /** The position of the first row that has the names that are wanted; the first if none has. */
    static int header(List<Row> rows, Wanted wanted) {
        for (int i = 0; i < Math.min(rows.size(), HEAD_ROWS); i++) {
            if (wanted.header().test(rows.get(i).cells())) {
                return i;
            }
        }
        return 0;
    }

    int headerLine() {
        return header.line();
    }

    List<Row> rows() {
        return rows;
    }

    /** @param recognised what else was, in sentences */
    Table table(String separator, List<String> recognised, List<String> doubtful) {
        int width = width();
        if (width > Wanted.MAX_COLUMNS) {
            throw new TableRefused(kind.place(header.line()), Wanted.TOO_WIDE);
        }
        if (width < header.cells().size()) {
            remarks.add(
                    "Empty columns at the end were left out: " + (header.cells().size() - width) + ".");
        }
        List<String> all = new ArrayList<>(recognised);
        all.addAll(remarks);
        List<Row> fitted = rows.stream()
                .map(row -> new Row(row.line(), fitted(row.cells(), width)))
                .toList();
        return new Table(kind, separator, header.line(), fitted(header.cells(), width, true), fitted, all, doubtful);
    }

    /** As many columns as have a name or, in rows that are not too long for the header, a text. */
    private int width() {
        int width = used(header.cells());
        for (Row row : rows) {
            int used = used(row.cells());
            if (kind == Kind.XLSX || used <= header.cells().size()) {
                width = Math.max(width, used);
            }
        }
        return width;
    }

    private List<String> fitted(List<String> cells, int width) {
        return fitted(cells, width, kind == Kind.XLSX);
    }

    /** A line of CSV keeps what is too much and lacks what is too little, so that it can be named. */
    private static List<String> fitted(List<String> cells, int width, boolean padded) {
        if (used(cells) > width) {
            return cells;
        }
        List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        if (padded) {
            fitted.addAll(Collections.nCopies(width - fitted.size(), ""));
        }
        return fitted;
    }

    private static int used(List<String> cells) {
        int used = cells.size();
        while (used > 0 && cells.get(used - 1).isEmpty()) {
            used--;
        }
        return used;
    }
}
