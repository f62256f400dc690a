package org.recommendationtracker.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/** A spreadsheet of OpenDocument (1.3). The libraries that write it keep all of it in memory, or have another licence. */
final class OdsWriter implements TableWriter {

    private static final int MAX_ROWS = 1_048_576;

    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final int rowsOfSheet;

    OdsWriter() {
        this(MAX_ROWS);
    }

    OdsWriter(int rowsOfSheet) {
        this.rowsOfSheet = rowsOfSheet;
    }

    @Override
    @SuppressWarnings("resource") // closing it would make a file that broke off look whole
    public <T> void write(TableFile<T> table, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        stored(zip, "mimetype", FileFormat.ODS.mediaType().toString());
        part(zip, "META-INF/manifest.xml", OdsParts.MANIFEST);
        part(zip, "meta.xml", OdsParts.meta(table.title()));
        part(zip, "styles.xml", OdsParts.STYLES);
        int sheets = content(zip, table);
        part(zip, "settings.xml", OdsParts.settings(OdsContent.sheetNames(table.title(), sheets)));
        zip.finish();
    }

    /** What the file is can be read at its beginning, if this comes first and is not packed. */
    private static void stored(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private <T> int content(ZipOutputStream zip, TableFile<T> table) throws IOException {
        zip.putNextEntry(new ZipEntry("content.xml"));
        Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        try {
            int sheets = new OdsContent(XML.createXMLStreamWriter(text), rowsOfSheet).write(table);
            text.flush();
            zip.closeEntry();
            return sheets;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
