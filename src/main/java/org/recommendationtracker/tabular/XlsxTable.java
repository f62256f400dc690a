package org.recommendationtracker.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.recommendationtracker.tabular.Table.Kind;
import org.recommendationtracker.tabular.Table.Row;
import org.recommendationtracker.tabular.WorkbookParts.Sheet;
import org.xml.sax.SAXException;

/** Reads the one sheet of an Excel workbook that has the table. */
final class XlsxTable {

    private final Workbook workbook;
    private final Wanted wanted;

    private final List<Sheet> filled = new ArrayList<>();
    private final List<Sheet> fitting = new ArrayList<>();

    private XlsxTable(Workbook workbook, Wanted wanted) {
        this.workbook = workbook;
        this.wanted = wanted;
    }

    static Table read(byte[] file, Wanted wanted) {
        return Workbook.open(file, workbook -> new XlsxTable(workbook, wanted).table());
    }

    private Table table() throws IOException, OpenXML4JException, SAXException {
        Sheet sheet = sheet();
        SheetRows read = workbook.rows(sheet, wanted.maxRows() + Shape.HEAD_ROWS + 1);
        Shape shape = Shape.of(Kind.XLSX, read.rows(), wanted);
        read.faults().refuse(shape.headerLine());
        return shape.table("", recognised(sheet), List.of());
    }

    private List<String> recognised(Sheet sheet) {
        List<String> recognised = new ArrayList<>();
        if (workbook.sheets().size() > 1) {
            recognised.add("The sheet \"%s\" was read.".formatted(sheet.name()));
        }
        List<Sheet> others = new ArrayList<>(filled);
        others.remove(sheet);
        if (!others.isEmpty()) {
            recognised.add("Other sheets were left out: " + Workbook.names(others) + ".");
        }
        return recognised;
    }

    /** The only one that has the names that are wanted; if none has, the only one that can be seen and has anything. */
    private Sheet sheet() throws IOException, OpenXML4JException, SAXException {
        look();
        if (filled.isEmpty()) {
            throw new TableRefused("", "The workbook is empty.");
        }
        if (fitting.size() > 1) {
            throw new TableRefused(
                    "",
                    "Several sheets have the columns: %s. Leave one of them in the workbook, and send it again."
                            .formatted(Workbook.names(fitting)));
        }
        return visible(fitting.isEmpty() ? only() : fitting.get(0));
    }

    private Sheet only() {
        List<Sheet> seen = filled.stream().filter(sheet -> !sheet.hidden()).toList();
        if (seen.size() > 1) {
            throw new TableRefused(
                    "",
                    "Several sheets have content: %s. Leave the one with the recommendations in the workbook, and send it again."
                            .formatted(Workbook.names(seen)));
        }
        return seen.isEmpty() ? filled.get(0) : seen.get(0);
    }

    private static Sheet visible(Sheet sheet) {
        if (sheet.hidden()) {
            throw new TableRefused(
                    "",
                    "The sheet \"%s\" is hidden. Show it (in Excel: Unhide), and send the workbook again."
                            .formatted(sheet.name()));
        }
        return sheet;
    }

    private void look() throws IOException, OpenXML4JException, SAXException {
        for (Sheet sheet : workbook.sheets()) {
            List<Row> head = head(sheet);
            if (!head.isEmpty()) {
                filled.add(sheet);
            }
            if (head.stream().anyMatch(row -> wanted.header().test(row.cells()))) {
                fitting.add(sheet);
            }
        }
    }

    /** The first rows; of a sheet that is too wide to be read, one without anything. */
    private List<Row> head(Sheet sheet) throws IOException, OpenXML4JException, SAXException {
        try {
            return workbook.rows(sheet, Shape.HEAD_ROWS).rows();
        } catch (TableRefused tooWide) {
            // it may be another sheet that is wanted; if it is this one, reading it all says so
            return List.of(new Row(1, List.of()));
        }
    }
}
