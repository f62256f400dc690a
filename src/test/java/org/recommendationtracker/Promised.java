package org.recommendationtracker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** JSON as it was promised to others, or kept: it may gain fields, and lose or rename none. */
public final class Promised {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Promised() {}

    /**
     * What a file holds.
     *
     * @param name of a file in {@code promised}, without its ending
     */
    public static JsonNode json(String name) {
        try (InputStream file = Promised.class.getResourceAsStream("/promised/" + name + ".json")) {
            return JSON.readTree(Objects.requireNonNull(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the REST interface answers with, written as the application does. */
    public static JsonNode answer(Object body) throws JsonProcessingException {
        ObjectMapper json = Jackson2ObjectMapperBuilder.json()
                .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        return json.readTree(json.writeValueAsString(body));
    }

    /** JSON that was written. */
    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
