package org.recommendationtracker.export;

import java.util.Arrays;
import org.springframework.http.MediaType;

/** What kinds of files there are, each at an address of its own. */
enum FileFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet");

    private final String ending;
    private final String mediaType;

    FileFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** Finds the one that a path ends with. */
    static FileFormat ofPath(String path) {
        return Arrays.stream(values())
                .filter(format -> path.endsWith("." + format.ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path));
    }

    static FileFormat of(MediaType mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType().equalsTypeAndSubtype(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(mediaType.toString()));
    }

    String ending() {
        return ending;
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    TableWriter writer() {
        return switch (this) {
            case CSV -> CsvWriter.forSpreadsheets();
            case XLSX -> new XlsxWriter();
            case ODS -> new OdsWriter();
        };
    }
}
