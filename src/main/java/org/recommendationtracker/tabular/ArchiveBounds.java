package org.recommendationtracker.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** How much a workbook may hold when it is unpacked: a small one can be made that fills any memory. */
final class ArchiveBounds {

    /** In bytes: ten times the largest file that is taken. */
    static final long MAX_UNPACKED = 100L * 1024 * 1024;

    /** In bytes, of a part that is read as a whole: how the others hang together, and who wrote them. */
    static final long MAX_PART = 2L * 1024 * 1024;

    private static final int MAX_PARTS = 2_000;
    private static final int BUFFER = 64 * 1024;
    private static final String TOO_LARGE =
            "The workbook is too large when it is unpacked: at most 100 MB can be read. Copy the recommendations into a new"
                    + " workbook, and send that.";

    private ArchiveBounds() {}

    /** @throws TableRefused if it holds more; no more than the bound is unpacked to find that out */
    static void check(ZipFile zip) throws IOException {
        List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
        if (parts.size() > MAX_PARTS) {
            throw new TableRefused("", TOO_LARGE);
        }
        long left = MAX_UNPACKED;
        for (ZipArchiveEntry part : parts) {
            long most = isReadWhole(part.getName()) ? Math.min(left, MAX_PART) : left;
            left -= size(zip, part, most);
        }
    }

    private static boolean isReadWhole(String part) {
        return part.endsWith(".rels") || part.equals("[Content_Types].xml") || part.startsWith("docProps/");
    }

    /**
     * The content of a part that is packed in one of the two ways that a workbook may have (ISO/IEC 29500-2, annex C).
     *
     * @throws IOException if it is not
     */
    static InputStream content(ZipFile zip, ZipArchiveEntry part) throws IOException {
        if (part.getMethod() != ZipEntry.STORED && part.getMethod() != ZipEntry.DEFLATED) {
            throw new IOException("packed in way " + part.getMethod());
        }
        return zip.getInputStream(part);
    }

    private static long size(ZipFile zip, ZipArchiveEntry part, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream content = content(zip, part)) {
            int read = content.read(buffer);
            while (read >= 0) {
                size += read;
                if (size > most) {
                    throw new TableRefused("", TOO_LARGE);
                }
                read = content.read(buffer);
            }
        }
        return size;
    }
}
