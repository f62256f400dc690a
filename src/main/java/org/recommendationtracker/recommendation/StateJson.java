package org.recommendationtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * States as they are kept: the components of the records, whatever else the REST interface shows. What an earlier version
 * did not know yet reads as empty.
 */
public final class StateJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            // in the order in which they were written, which is that of the alphabet
            .addModule(new SimpleModule().addAbstractTypeMapping(Set.class, LinkedHashSet.class))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Set.class, set -> set.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private StateJson() {}

    public static String write(RecommendationState state) {
        return write((Object) state);
    }

    /** Writes a part of a state. */
    public static String write(Object part) {
        try {
            return JSON.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state that is no JSON", e);
        }
    }

    public static ObjectNode empty() {
        return JSON.createObjectNode();
    }

    /** Reads a JSON object. */
    public static ObjectNode tree(String object) {
        try {
            return JSON.readValue(object, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept is no JSON", e);
        }
    }

    /** Reads the fields of a state. */
    public static RecommendationState of(ObjectNode state) {
        return read(state.toString());
    }

    public static RecommendationState read(String json) {
        return read(json, RecommendationState.class);
    }

    /** Reads a part of a state. */
    public static <T> T read(String json, Class<T> part) {
        try {
            return JSON.readValue(json, part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept is no state", e);
        }
    }
}
