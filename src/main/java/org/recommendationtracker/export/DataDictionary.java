package org.recommendationtracker.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What the columns of open tables say. */
final class DataDictionary {

    private static final String FILE = "/data/data-dictionary.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<Field, String> descriptions = new LinkedHashMap<>();

    /** A column of a table. */
    record Field(String table, String heading) {}

    DataDictionary() {
        try (InputStream in = Objects.requireNonNull(DataDictionary.class.getResourceAsStream(FILE), FILE);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            for (CSVRecord row : FORMAT.parse(reader)) {
                descriptions.put(new Field(row.get("resource"), row.get("field")), row.get("description"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String describe(String table, String heading) {
        Field field = new Field(table, heading);
        return Objects.requireNonNull(descriptions.get(field), () -> "no description of " + field);
    }
}
