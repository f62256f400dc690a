package org.recommendationtracker.report.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.UnreadableBody;

/** Reads a history from JSON, and nothing that is not asked for. */
final class HistoryFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private HistoryFile() {}

    /** @throws InvalidInput if it is not JSON, or has other fields or kinds of value */
    static SentHistory read(byte[] json) {
        try {
            SentHistory history = JSON.readValue(json, SentHistory.class);
            if (history == null) {
                throw new InvalidInput(
                        "file", "Give one report: a JSON object with report, source and recommendations.");
            }
            return history;
        } catch (UnrecognizedPropertyException e) {
            String known = e.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new InvalidInput(
                    where(e), "There is no field “%s”. The fields are: %s.".formatted(e.getPropertyName(), known));
        } catch (JsonMappingException e) {
            throw new InvalidInput(where(e), "The value has the wrong form: look at what the field is to hold.");
        } catch (JsonProcessingException e) {
            throw new InvalidInput(
                    "line " + e.getLocation().getLineNr(),
                    "This is no JSON: check brackets, quotation marks and commas.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry that we have made ourselves. */
    static SentHistory.Entry entry(ObjectNode json) {
        return JSON.convertValue(json, SentHistory.Entry.class);
    }

    /** An entry of which nothing but the changes is said. */
    static SentHistory.Entry entry(List<SentHistory.Change> changes) {
        ObjectNode entry = JSON.createObjectNode();
        entry.set(Entries.CHANGES, JSON.valueToTree(changes));
        return entry(entry);
    }

    static String write(SentHistory history) {
        try {
            return JSON.writeValueAsString(history);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a history that is no JSON", e);
        }
    }

    private static String where(JsonMappingException e) {
        String path = UnreadableBody.path(e);
        return path.isEmpty() ? "file" : path;
    }
}
