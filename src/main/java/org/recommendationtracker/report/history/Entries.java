package org.recommendationtracker.report.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes entries of a history of the rows that say something of one recommendation; each is an entry as JSON. */
final class Entries {

    static final String CHANGES = "changes";

    /** What the answer is by which the changes of a row came about; of several the last is described. */
    static final Set<String> ANSWER = Set.of("decision", "extent", "decidedOn");

    /** What is said of a recommendation, whoever answers it. */
    private static final Set<String> OF_WHOLE =
            Set.of("number", "sourceNumber", "text", "themes", "boards", "priority", "issuedOn", "source");

    /** What of that is not said of its parts. */
    private static final Set<String> NOT_OF_PART =
            Set.of("number", "sourceNumber", "themes", "boards", "priority", "issuedOn");

    private Entries() {}

    /** The recommendation that was answered in these parts. */
    static ObjectNode whole(List<ObjectNode> rows) {
        ObjectNode whole = rows.get(0).deepCopy().retain(OF_WHOLE);
        ArrayNode parts = whole.putArray("parts");
        rows.forEach(row -> parts.add(row.deepCopy().remove(NOT_OF_PART)));
        return whole;
    }

    /**
     * Adds to an entry what a further row says of it.
     *
     * @return the names of the fields of which the row says something else
     */
    static List<String> add(ObjectNode entry, ObjectNode row) {
        List<String> contradicted = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : row.properties()) {
            JsonNode known = entry.get(field.getKey());
            if (field.getKey().equals(CHANGES)) {
                entry.withArrayProperty(CHANGES).addAll((ArrayNode) field.getValue());
            } else if (known == null || ANSWER.contains(field.getKey())) {
                entry.set(field.getKey(), field.getValue());
            } else if (!known.equals(field.getValue())) {
                contradicted.add(field.getKey());
            }
        }
        return contradicted;
    }
}
