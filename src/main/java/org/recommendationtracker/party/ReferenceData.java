package org.recommendationtracker.party;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.recommendationtracker.text.BundledTable;

/** Reads the CSV files of reference data that come with the product. */
final class ReferenceData {

    private ReferenceData() {}

    /** The rows in the file's order, by their code; a code that stands twice is refused. */
    static <T> Map<String, T> byCode(String file, Function<CSVRecord, T> toEntry, Function<T, String> code) {
        Map<String, T> entries = new LinkedHashMap<>();
        for (T entry : BundledTable.rows(file, toEntry)) {
            if (entries.put(code.apply(entry), entry) != null) {
                throw new IllegalStateException(file + ": the code " + code.apply(entry) + " stands twice");
            }
        }
        return Collections.unmodifiableMap(entries);
    }
}
