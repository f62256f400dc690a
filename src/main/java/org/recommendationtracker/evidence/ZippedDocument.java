package org.recommendationtracker.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A look into documents that are archives of files (ISO/IEC 29500-2, OpenDocument 1.3 part 2), which from outside any archive
 * of that name could be.
 */
final class ZippedDocument {

    /** Where a document of that media type says what it is, and the words. */
    private static final Map<String, Mark> MARKS = Map.of(
            "application/vnd.oasis.opendocument.text",
            new Mark("mimetype", "application/vnd.oasis.opendocument.text"),
            "application/vnd.oasis.opendocument.spreadsheet",
            new Mark("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            new Mark("[Content_Types].xml", "wordprocessingml.document.main+xml"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            new Mark("[Content_Types].xml", "spreadsheetml.sheet.main+xml"));

    /** In bytes: more than the list of contents of any document that somebody wrote. */
    private static final int MAX_MARK_LENGTH = 1024 * 1024;

    /** In bytes, unpacked: so much is looked through for it, since a small archive may hold a very large file. */
    private static final long MAX_SCAN_BYTES = 100L * 1024 * 1024;

    private ZippedDocument() {}

    /** Whether the content may be of that media type; any may if that is no archive. */
    static boolean mayBe(String mediaType, byte[] content) {
        Mark mark = MARKS.get(mediaType);
        return mark == null || mark.isIn(content);
    }

    private record Mark(String entry, String words) {

        boolean isIn(byte[] content) {
            try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
                long left = MAX_SCAN_BYTES;
                ZipEntry next = archive.getNextEntry();
                while (next != null && !next.getName().equals(entry) && left > 0) {
                    left -= archive.skip(left);
                    next = left > 0 ? archive.getNextEntry() : null;
                }
                return next != null
                        && new String(archive.readNBytes(MAX_MARK_LENGTH), StandardCharsets.UTF_8).contains(words);
            } catch (IOException | IllegalArgumentException e) {
                // no archive that can be read is no document
                return false;
            }
        }
    }
}
