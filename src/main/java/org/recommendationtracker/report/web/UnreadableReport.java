package org.recommendationtracker.report.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.report.ReportRefused.Fault;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Says in the words of whoever wrote the JSON why it is no report. */
final class UnreadableReport {

    private UnreadableReport() {}

    static Fault fault(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return new Fault(
                    path(unknown.getPath()),
                    "There is no field \"%s\". The fields are: %s."
                            .formatted(unknown.getPropertyName(), fields(unknown.getReferringClass())));
        }
        if (cause instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return new Fault(path(mismatch.getPath()), "Give " + expected(mismatch.getTargetType()) + ".");
        }
        if (cause instanceof JsonProcessingException broken && broken.getLocation() != null) {
            return new Fault(
                    "line " + broken.getLocation().getLineNr(),
                    "What was sent is no JSON: something is missing or too much before column "
                            + broken.getLocation().getColumnNr() + ".");
        }
        return new Fault("report", "Send the report as one JSON object.");
    }

    /** In the order of the record, which is that of the documentation. */
    private static String fields(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.joining(", "));
    }

    private static String path(List<JsonMappingException.Reference> path) {
        StringBuilder where = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() == null) {
                where.append('[').append(step.getIndex()).append(']');
            } else {
                where.append(where.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return where.toString();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == LocalDate.class) {
            return "a day that exists, such as 2014-07-31";
        }
        if (type == Instant.class) {
            return "a moment with its zone, such as 2014-07-31T09:00:00Z";
        }
        if (type == Integer.class) {
            return "a whole number";
        }
        if (type == String.class) {
            return "a text";
        }
        if (type != null && type.isEnum()) {
            return "one of: "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        return type != null && Collection.class.isAssignableFrom(type) ? "a list" : "an object with its fields";
    }
}
