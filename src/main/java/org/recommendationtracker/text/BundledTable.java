package org.recommendationtracker.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the CSV files that come with the product; their first line has the names of the columns. */
public final class BundledTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private BundledTable() {}

    /** The rows in the file's order. */
    public static <T> List<T> rows(String file, Function<CSVRecord, T> read) {
        try (InputStream in = Objects.requireNonNull(BundledTable.class.getResourceAsStream(file), file);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).stream().map(read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
