package org.recommendationtracker.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The sheets of an OpenDocument spreadsheet, {@code content.xml}. */
final class OdsContent implements Cells {

    private final XMLStreamWriter xml;
    private final int rowsOfSheet;

    OdsContent(XMLStreamWriter xml, int rowsOfSheet) {
        this.xml = xml;
        this.rowsOfSheet = rowsOfSheet;
    }

    static List<String> sheetNames(String title, int sheets) {
        return Stream.concat(
                        Stream.of(title), IntStream.rangeClosed(2, sheets).mapToObj(number -> title + " " + number))
                .toList();
    }

    /** Writes all of it, and says how many sheets it took. */
    <T> int write(TableFile<T> table) throws XMLStreamException, IOException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("office:document-content");
        OdsParts.writeNamespaces(xml);
        OdsParts.writeCellStyles(
                xml, table.columns().stream().map(Column::width).toList());
        xml.writeStartElement("office:body");
        xml.writeStartElement("office:spreadsheet");
        int sheets = 1;
        int rows = beginSheet(table.title(), table.columns());
        for (T row : table.rows()) {
            if (rows == rowsOfSheet) {
                xml.writeEndElement();
                sheets++;
                rows = beginSheet(table.title() + " " + sheets, table.columns());
            }
            xml.writeStartElement("table:table-row");
            for (Column<T> column : table.columns()) {
                column.write(row, this);
            }
            xml.writeEndElement();
            rows++;
        }
        xml.writeEndDocument();
        xml.flush();
        return sheets;
    }

    /** Begins a sheet, and says how many rows it has. */
    private <T> int beginSheet(String name, List<Column<T>> columns) throws XMLStreamException {
        xml.writeStartElement("table:table");
        xml.writeAttribute("table:name", name);
        for (Column<T> column : columns) {
            xml.writeEmptyElement("table:table-column");
            xml.writeAttribute("table:style-name", OdsParts.columnStyle(column.width()));
        }
        xml.writeStartElement("table:table-header-rows");
        xml.writeStartElement("table:table-row");
        for (Column<T> column : columns) {
            words(column.heading(), OdsParts.HEADING_STYLE);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        return 1;
    }

    @Override
    public void text(String value) throws IOException {
        written(() -> words(value, OdsParts.TEXT_STYLE));
    }

    private void words(String value, String style) throws XMLStreamException {
        beginCell("string", style);
        for (String line : value.split("\n", -1)) {
            xml.writeStartElement("text:p");
            OdsText.write(line, xml);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    @Override
    public void number(long value) throws IOException {
        written(() -> value("float", OdsParts.TEXT_STYLE, "office:value", Long.toString(value)));
    }

    @Override
    public void day(LocalDate value) throws IOException {
        written(() -> value("date", OdsParts.DAY_STYLE, "office:date-value", value.toString()));
    }

    private void value(String type, String style, String name, String value) throws XMLStreamException {
        beginCell(type, style);
        xml.writeAttribute(name, value);
        xml.writeStartElement("text:p");
        xml.writeCharacters(value);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void beginCell(String type, String style) throws XMLStreamException {
        xml.writeStartElement("table:table-cell");
        xml.writeAttribute("table:style-name", style);
        xml.writeAttribute("office:value-type", type);
    }

    @Override
    public void empty() throws IOException {
        written(() -> xml.writeEmptyElement("table:table-cell"));
    }

    private interface Part {
        void write() throws XMLStreamException;
    }

    private static void written(Part part) throws IOException {
        try {
            part.write();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
