package org.recommendationtracker.tabular;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.recommendationtracker.tabular.TableRefused.Fault;

/** What a sheet has that a table has not, and what to do about it. */
final class SheetFaults {

    /** As many are named at once. */
    private static final int NAMED = 20;

    private final List<Found> found = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();

    /** @param row the last that it concerns, counted from 1 */
    private record Found(int row, Fault fault) {}

    void formula(CellAddress cell) {
        add(
                cell.getRow() + 1,
                "cell " + cell,
                "Cell %s has a formula. Copy the cells that have formulas, and paste them as values (in Excel: Paste Special, Values)."
                        .formatted(cell));
    }

    void error(CellAddress cell, String code) {
        add(cell.getRow() + 1, "cell " + cell, "Cell %s shows the error %s. Write the value.".formatted(cell, code));
    }

    void merged(CellRangeAddress cells) {
        String range = cells.formatAsString();
        add(
                cells.getLastRow() + 1,
                "cell " + new CellAddress(cells.getFirstRow(), cells.getFirstColumn()),
                "The cells %s are merged. Unmerge them, and write the value into each cell.".formatted(range));
    }

    void hiddenRow(int row) {
        add(
                row,
                "row " + row,
                "Row %d is hidden. Show it (in Excel: clear the filter, Unhide Rows), or delete it.".formatted(row));
    }

    void hiddenColumn(int row, int column) {
        if (hiddenColumns.add(column)) {
            String name = CellReference.convertNumToColString(column);
            add(
                    row,
                    "column " + name,
                    "Column %s is hidden. Show it (in Excel: Unhide Columns), or delete it.".formatted(name));
        }
    }

    /** @throws TableRefused with what concerns the table, which begins with that row */
    void refuse(int headerRow) {
        List<Fault> ofTable = found.stream()
                .filter(each -> each.row >= headerRow)
                .map(Found::fault)
                .limit(NAMED)
                .toList();
        if (!ofTable.isEmpty()) {
            throw new TableRefused(ofTable);
        }
    }

    private void add(int row, String where, String message) {
        if (found.size() < NAMED + Shape.HEAD_ROWS * Wanted.MAX_COLUMNS) {
            found.add(new Found(row, new Fault(where, message)));
        }
    }
}
