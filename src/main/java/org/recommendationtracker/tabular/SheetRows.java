package org.recommendationtracker.tabular;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.tabular.Table.Row;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Hears a sheet of a workbook, row after row, and notes what a reader of the table could not see (ISO/IEC 29500-1, 18.3). */
final class SheetRows extends DefaultHandler {

    private final CellTexts texts;
    private final int maxRows;

    private final List<Row> rows = new ArrayList<>();
    private final SheetFaults faults = new SheetFaults();
    private final BitSet hiddenColumns = new BitSet();
    private boolean rowsAreHidden;
    private long characters;

    private int row;
    private int column;
    private boolean rowIsHidden;
    private List<String> cells = new ArrayList<>();

    private String type = "";
    private int style;
    private boolean inValue;
    private boolean inPhonetic;
    private final StringBuilder value = new StringBuilder();

    /** As many rows are read as were asked for. */
    static final class Enough extends SAXException {

        private static final long serialVersionUID = 1L;
    }

    SheetRows(CellTexts texts, int maxRows) {
        this.texts = texts;
        this.maxRows = maxRows;
    }

    List<Row> rows() {
        return rows;
    }

    SheetFaults faults() {
        return faults;
    }

    @Override
    public void startElement(
            @Nullable String uri, @Nullable String localName, @Nullable String qName, @Nullable Attributes given) {
        Attributes attributes = Objects.requireNonNull(given);
        switch (String.valueOf(localName)) {
            case "sheetFormatPr" -> rowsAreHidden = WorkbookParts.isTrue(attributes.getValue("zeroHeight"));
            case "col" -> column(attributes);
            case "row" -> row(attributes);
            case "c" -> cell(attributes);
            case "f" -> faults.formula(new CellAddress(row - 1, column));
            case "rPh" -> inPhonetic = true;
            case "v", "t" -> inValue = !inPhonetic;
            case "mergeCell" -> faults.merged(CellRangeAddress.valueOf(attributes.getValue("ref")));
            default -> {
                // says nothing of what is in the table
            }
        }
    }

    @Override
    public void characters(char @Nullable [] signs, int start, int length) {
        if (inValue) {
            value.append(signs, start, length);
        }
    }

    @Override
    public void endElement(@Nullable String uri, @Nullable String localName, @Nullable String qName)
            throws SAXException {
        switch (String.valueOf(localName)) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inPhonetic = false;
            case "c" -> endOfCell();
            case "row" -> endOfRow();
            default -> {
                // as above
            }
        }
    }

    private void column(Attributes attributes) {
        if (WorkbookParts.isTrue(attributes.getValue("hidden"))) {
            int from = Integer.parseInt(attributes.getValue("min"));
            int to = Math.min(Integer.parseInt(attributes.getValue("max")), Wanted.MAX_COLUMNS);
            if (from >= 1 && from <= to) {
                hiddenColumns.set(from - 1, to);
            }
        }
    }

    private void row(Attributes attributes) {
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        String hidden = attributes.getValue("hidden");
        rowIsHidden = WorkbookParts.isTrue(hidden) || (hidden == null && rowsAreHidden && !isSized(attributes));
        column = -1;
        cells = new ArrayList<>();
    }

    /** A row with a height of its own is shown, whatever the sheet says of the others. */
    private static boolean isSized(Attributes attributes) {
        return attributes.getValue("ht") != null;
    }

    private void cell(Attributes attributes) {
        String address = attributes.getValue("r");
        column = address == null ? column + 1 : new CellAddress(address).getColumn();
        type = Objects.requireNonNullElse(attributes.getValue("t"), "");
        String styled = attributes.getValue("s");
        style = styled == null ? 0 : Integer.parseInt(styled);
        value.setLength(0);
    }

    private void endOfCell() {
        if (type.equals("e")) {
            faults.error(new CellAddress(row - 1, column), value.toString());
            value.setLength(0);
        }
        String text = value.length() == 0 ? "" : texts.text(type, style, value.toString());
        if (text.isEmpty()) {
            return;
        }
        if (column < 0 || column >= Wanted.MAX_COLUMNS) {
            throw new TableRefused(Table.Kind.XLSX.place(row), Wanted.TOO_WIDE);
        }
        characters += text.length();
        if (characters > Wanted.MAX_CHARACTERS) {
            throw new TableRefused(Table.Kind.XLSX.place(row), Wanted.TOO_LONG);
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
        if (hiddenColumns.get(column)) {
            faults.hiddenColumn(row, column);
        }
    }

    private void endOfRow() throws Enough {
        if (cells.isEmpty()) {
            return;
        }
        if (rowIsHidden) {
            faults.hiddenRow(row);
        }
        rows.add(new Row(row, cells));
        if (rows.size() >= maxRows) {
            throw new Enough();
        }
    }
}
