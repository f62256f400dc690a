package org.recommendationtracker.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Compares a schema with what was released under its name. Messages of both ages are on topics that are kept for ever, and
 * readers have the schema of either age: what one of them accepts and the other does not is a breach.
 */
final class SchemaPromise {

    private static final String WHAT_TO_DO =
            " Leave %s as it was released, and publish the next version beside it: see CONTRIBUTING.md.";

    /** What no message is checked by, and what is compared in a way of its own. */
    private static final Set<String> NOT_COMPARED =
            Set.of("$schema", "$defs", "$ref", "title", "properties", "required", "items", "enum");

    private final String name;
    private final JsonNode released;
    private final JsonNode published;
    private final List<String> breaches = new ArrayList<>();

    private SchemaPromise(String name, JsonNode released, JsonNode published) {
        this.name = name;
        this.released = released;
        this.published = published;
    }

    /** What a reader would notice, a sentence each. */
    static List<String> breaches(String name, JsonNode released, JsonNode published) {
        SchemaPromise promise = new SchemaPromise(name, released, published);
        promise.compare("the message", released, published);
        return promise.breaches;
    }

    private void compare(String path, JsonNode before, JsonNode now) {
        JsonNode was = resolved(before, released);
        JsonNode is = resolved(now, published);
        compareKeywords(path, was, is);
        compareValues(path, was.path("enum"), is.path("enum"));
        was.path("properties").properties().forEach(property -> {
            JsonNode kept = is.path("properties").path(property.getKey());
            if (kept.isMissingNode()) {
                breach(path, property.getKey() + " is gone.");
            } else {
                compare(path + ", " + property.getKey(), property.getValue(), kept);
            }
        });
        compareRequired(path, texts(was.path("required")), texts(is.path("required")));
        refuseMoreInWhatIsClosed(path, was, is);
        if (was.has("items") && is.has("items")) {
            compare(path + ", each", was.path("items"), is.path("items"));
        } else if (was.has("items") != is.has("items")) {
            breach(path, "items is other than it was.");
        }
    }

    private void compareKeywords(String path, JsonNode was, JsonNode is) {
        Set<String> keywords = new TreeSet<>();
        was.fieldNames().forEachRemaining(keywords::add);
        is.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(NOT_COMPARED);
        keywords.stream()
                .filter(keyword -> !was.path(keyword).equals(is.path(keyword)))
                .forEach(keyword -> breach(path, keyword + " is other than it was."));
    }

    private void compareValues(String path, JsonNode was, JsonNode is) {
        if (was.isMissingNode() != is.isMissingNode()) {
            breach(path, "it is no longer, or newly, one of a list of values.");
        }
        Set<String> before = texts(was);
        Set<String> now = texts(is);
        before.stream().filter(value -> !now.contains(value)).forEach(value -> breach(path, value + " is gone."));
        now.stream()
                .filter(value -> !before.contains(value))
                .forEach(value -> breach(path, value + " is a value that readers do not know."));
    }

    private void compareRequired(String path, Set<String> was, Set<String> is) {
        was.stream()
                .filter(property -> !is.contains(property))
                .forEach(property -> breach(path, property + " may now be missing."));
        is.stream()
                .filter(property -> !was.contains(property))
                .forEach(property -> breach(path, property + " is newly required, and earlier messages lack it."));
    }

    private void refuseMoreInWhatIsClosed(String path, JsonNode was, JsonNode is) {
        if (was.path("additionalProperties").equals(BooleanNode.FALSE)) {
            is.path("properties").fieldNames().forEachRemaining(property -> {
                if (!was.path("properties").has(property)) {
                    breach(path, property + " is new where the released schema allows nothing more.");
                }
            });
        }
    }

    private void breach(String path, String what) {
        breaches.add("%s, %s: %s%s".formatted(name, path, what, WHAT_TO_DO.formatted(name)));
    }

    /** With what its reference leads to; what stands beside the reference comes first. */
    private static JsonNode resolved(JsonNode schema, JsonNode root) {
        JsonNode reference = schema.path("$ref");
        if (reference.isMissingNode()) {
            return schema;
        }
        ObjectNode whole = ((ObjectNode) root.at(reference.asText().substring(1))).deepCopy();
        schema.properties().stream()
                .filter(keyword -> !keyword.getKey().equals("$ref"))
                .forEach(keyword -> whole.set(keyword.getKey(), keyword.getValue()));
        return whole;
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
