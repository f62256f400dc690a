package org.recommendationtracker.refusal;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with JSON that somebody sent, in a sentence of ours: the library's own names classes. */
public final class UnreadableBody {

    private UnreadableBody() {}

    /** Empty if nothing is known of it. */
    static Optional<String> sentence(@Nullable Throwable cause) {
        if (cause instanceof JsonParseException notJson) {
            return Optional.of("The body is not JSON: see line %d, column %d."
                    .formatted(
                            notJson.getLocation().getLineNr(),
                            notJson.getLocation().getColumnNr()));
        }
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return Optional.of("There is no field \"%s\". The fields are: %s."
                    .formatted(
                            path(unknown),
                            unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        }
        return cause instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()
                ? Optional.of("The field \"%s\" has a value of the wrong form.".formatted(path(wrong)))
                : Optional.empty();
    }

    /** Where it is wrong: {@code recommendations[3].boards}. */
    public static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
