package org.recommendationtracker.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.recommendationtracker.tabular.WorkbookParts.Sheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** An Excel workbook (ISO/IEC 29500) that is open for reading; its sheets are read from the file, row after row. */
final class Workbook implements AutoCloseable {

    private static final String DAMAGED =
            "The workbook is damaged and cannot be read. Open it in Excel, save it, and send it again.";

    private static final Logger LOG = LoggerFactory.getLogger(Workbook.class);

    private final OPCPackage parts;
    private final XSSFReader reader;
    private final WorkbookParts names = new WorkbookParts();
    private final CellFormats formats = new CellFormats();
    private final SharedStrings strings;

    private Workbook(OPCPackage parts) throws IOException, OpenXML4JException, SAXException {
        this.parts = parts;
        reader = new XSSFReader(parts, true);
        reader.setUseReadOnlySharedStringsTable(true);
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, names);
        }
        try (InputStream styles = reader.getStylesData()) {
            if (styles != null) {
                parse(styles, formats);
            }
        }
        strings = reader.getSharedStringsTable();
    }

    /** What somebody does with an open workbook. */
    interface Use<T> {
        T of(Workbook workbook) throws IOException, OpenXML4JException, SAXException;
    }

    /**
     * Opens a workbook, and closes it after its use.
     *
     * @throws TableRefused if it is damaged or too large, or the use refuses it
     */
    static <T> T open(byte[] file, Use<T> use) {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            ArchiveBounds.check(zip);
            try (OPCPackage parts = OPCPackage.open(new ZipFileZipEntrySource(zip));
                    Workbook workbook = new Workbook(parts)) {
                return use.of(workbook);
            }
        } catch (TableRefused refused) {
            throw refused;
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException damaged) {
            // as many exceptions as there are ways for a workbook to contradict itself
            LOG.debug("A workbook cannot be read", damaged);
            throw new TableRefused("", DAMAGED);
        }
    }

    List<Sheet> sheets() {
        return names.sheets();
    }

    /**
     * Reads a sheet.
     *
     * @param maxRows no more rows that hold anything are read
     */
    SheetRows rows(Sheet sheet, int maxRows) throws IOException, OpenXML4JException, SAXException {
        SheetRows rows = new SheetRows(new CellTexts(strings, formats, names.is1904()), maxRows);
        try (InputStream data = reader.getSheet(sheet.relation())) {
            if (data == null) {
                throw new IOException("no sheet " + sheet.relation());
            }
            parse(data, rows);
        } catch (SheetRows.Enough enough) {
            return rows;
        }
        return rows;
    }

    /** Without fetching anything from elsewhere, and without definitions of types, which could grow without end. */
    private static void parse(InputStream xml, ContentHandler handler) throws IOException, SAXException {
        try {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.parse(new InputSource(Objects.requireNonNull(xml)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        parts.revert();
    }

    /** The names of some sheets, for a sentence. */
    static String names(List<Sheet> sheets) {
        List<String> names = new ArrayList<>();
        sheets.forEach(sheet -> names.add('"' + sheet.name() + '"'));
        return String.join(", ", names);
    }
}
