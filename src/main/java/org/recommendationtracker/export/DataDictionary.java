package org.recommendationtracker.export;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.recommendationtracker.text.BundledTable;

/** What the columns of open tables say. */
final class DataDictionary {

    private static final String FILE = "/data/data-dictionary.csv";

    private final Map<Field, String> descriptions = BundledTable.rows(
                    FILE, row -> Map.entry(new Field(row.get("resource"), row.get("field")), row.get("description")))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** A column of a table. */
    record Field(String table, String heading) {}

    String describe(String table, String heading) {
        Field field = new Field(table, heading);
        return Objects.requireNonNull(descriptions.get(field), () -> "no description of " + field);
    }
}
