package org.recommendationtracker.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.tika.Tika;

/** What can be uploaded as evidence: documents that do nothing by being opened. */
enum FileKind {
    PDF("application/pdf"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv"),
    TXT("text/plain"),
    PNG("image/png"),
    JPEG("image/jpeg");

    private static final Tika TIKA = new Tika();

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** The kind of a file by its content, and by its name if several kinds look alike; empty if it is none of these. */
    static Optional<FileKind> of(String name, byte[] content) {
        String type = TIKA.detect(content, name);
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(type) && ZippedDocument.mayBe(type, content))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).sorted().toList();
    }
}
