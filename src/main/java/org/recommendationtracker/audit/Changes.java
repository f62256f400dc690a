package org.recommendationtracker.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares two states by their top-level fields, and reads what was kept of them. The fields are those of the records and
 * what their {@code is...} methods say: every entry ever kept has them so.
 */
@Component
class Changes {

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    /** Not the application's own: what the REST interface wants of its JSON must not change what is kept. */
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    Change between(@Nullable Object before, Object after) {
        ObjectNode now = json.valueToTree(after);
        if (before == null) {
            return new Change(null, now.toString());
        }
        ObjectNode then = json.valueToTree(before);
        ObjectNode changedFrom = json.createObjectNode();
        ObjectNode changedTo = json.createObjectNode();
        TreeSet<String> names = new TreeSet<>();
        then.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode from = valueOf(then, name);
            JsonNode to = valueOf(now, name);
            if (!from.equals(to)) {
                changedFrom.set(name, from);
                changedTo.set(name, to);
            }
        }
        return new Change(changedFrom.toString(), changedTo.toString());
    }

    /** Reads one side of a {@link Change}. */
    Map<String, Object> fields(String side) {
        try {
            return json.readValue(side, FIELDS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("an audit entry does not hold JSON", unreadable);
        }
    }

    private static JsonNode valueOf(ObjectNode state, String name) {
        JsonNode value = state.get(name);
        return value == null ? state.nullNode() : value;
    }
}
