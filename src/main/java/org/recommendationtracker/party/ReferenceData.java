package org.recommendationtracker.party;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the CSV files of reference data that come with the product. */
final class ReferenceData {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private ReferenceData() {}

    /** The rows in the file's order, by their code; a code that stands twice is refused. */
    static <T> Map<String, T> byCode(String file, Function<CSVRecord, T> toEntry, Function<T, String> code) {
        Map<String, T> entries = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(ReferenceData.class.getResourceAsStream(file), file);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            for (CSVRecord row : FORMAT.parse(reader)) {
                T entry = toEntry.apply(row);
                if (entries.put(code.apply(entry), entry) != null) {
                    throw new IllegalStateException(file + ": the code " + code.apply(entry) + " stands twice");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return Collections.unmodifiableMap(entries);
    }
}
