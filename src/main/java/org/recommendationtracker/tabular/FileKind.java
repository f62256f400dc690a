package org.recommendationtracker.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, by what it holds; its name may say something else. */
enum FileKind {
    TEXT(""),
    XLSX(""),
    XLS("This is an Excel workbook of the old kind (.xls)." + Advice.AS_XLSX),
    XLSB("This is a binary Excel workbook (.xlsb)." + Advice.AS_XLSX),
    ODS(
            "This is an OpenDocument spreadsheet (.ods). Save it as an Excel workbook (.xlsx) or as CSV UTF-8, and send that."),
    NUMBERS("This is a Numbers spreadsheet. Export it as an Excel workbook (.xlsx) or as CSV UTF-8, and send that."),
    PROTECTED("The workbook is protected by a password. Remove the password (in Excel: File, Info, Protect Workbook,"
            + " Encrypt with Password), save it, and send it again."),
    PDF("This is a PDF." + Advice.AS_TABLE),
    DOCUMENT("This is a document, not a table." + Advice.AS_TABLE),
    MARKUP("This is a web page or an XML file. Open it in Excel, and save it as an Excel workbook (.xlsx)."),
    ARCHIVE("This is an archive. Unpack it, and send the file that is in it.");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private static final int MAX_MARK = 200;

    private final String refusal;

    FileKind(String refusal) {
        this.refusal = refusal;
    }

    /** What a file that cannot be read should be instead. */
    private static final class Advice {

        private static final String AS_XLSX = " Save it as an Excel workbook (.xlsx), and send that.";
        private static final String AS_TABLE =
                " Send the recommendations as an Excel workbook (.xlsx) or as CSV UTF-8.";
    }

    /** Why it is not read, and what to do; empty if it is. */
    String refusal() {
        return refusal;
    }

    static FileKind of(byte[] file) {
        if (startsWith(file, ZIP)) {
            return archive(file);
        }
        if (startsWith(file, OLE)) {
            return oldOffice(file);
        }
        if (startsWith(file, "%PDF".getBytes(StandardCharsets.US_ASCII))) {
            return PDF;
        }
        return isMarkup(file) ? MARKUP : TEXT;
    }

    private static FileKind archive(byte[] file) {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                return XLSB;
            }
            if (zip.getEntry("word/document.xml") != null || zip.getEntry("ppt/presentation.xml") != null) {
                return DOCUMENT;
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                return XLSX;
            }
            if (zip.getEntry("mimetype") != null) {
                return openDocument(zip);
            }
            return zip.getEntry("Index/Document.iwa") == null ? ARCHIVE : NUMBERS;
        } catch (IOException | IllegalArgumentException damaged) {
            return ARCHIVE;
        }
    }

    private static FileKind openDocument(ZipFile zip) throws IOException {
        try (InputStream mark = ArchiveBounds.content(zip, zip.getEntry("mimetype"))) {
            String type = new String(mark.readNBytes(MAX_MARK), StandardCharsets.US_ASCII);
            return type.contains("opendocument.spreadsheet") ? ODS : DOCUMENT;
        }
    }

    private static FileKind oldOffice(byte[] file) {
        try (POIFSFileSystem office = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            DirectoryNode root = office.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return PROTECTED;
            }
            return root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book") ? XLS : DOCUMENT;
        } catch (IOException | RuntimeException damaged) {
            // as POI says that such a file is cut off or damaged
            return DOCUMENT;
        }
    }

    private static boolean isMarkup(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 200), StandardCharsets.ISO_8859_1).stripLeading();
        return start.regionMatches(true, 0, "<!doctype", 0, 9)
                || start.regionMatches(true, 0, "<html", 0, 5)
                || start.regionMatches(true, 0, "<table", 0, 6)
                || start.startsWith("<?xml");
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        if (file.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (file[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
