package org.recommendationtracker.workflow.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.recommendationtracker.recommendation.StepRefused;
import org.springframework.stereotype.Component;

/** Turns what was submitted into the step's form, or says everything that is wrong with it. */
@Component
class FormBinder {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private final Validator validator;

    FormBinder(Validator validator) {
        this.validator = validator;
    }

    /** Throws {@link StepRefused} for a field that the form has not, a value that cannot be read, and each broken check. */
    <F extends Record> F bind(Class<F> form, Map<String, ?> submitted) {
        F bound = read(form, trimmed(submitted));
        List<ConstraintViolation<F>> violations = validator.validate(bound).stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .toList();
        if (!violations.isEmpty()) {
            String message = violations.stream()
                    .map(ConstraintViolation::getMessage)
                    .distinct()
                    .collect(Collectors.joining(" "));
            throw StepRefused.input(violations.get(0).getPropertyPath().toString(), message);
        }
        return bound;
    }

    private <F extends Record> F read(Class<F> form, Map<String, Object> values) {
        try {
            return mapper.readValue(mapper.writeValueAsBytes(values), form);
        } catch (UnrecognizedPropertyException e) {
            throw StepRefused.input(
                    e.getPropertyName(),
                    "This form has no field \"%s\". Its fields are: %s.".formatted(e.getPropertyName(), fields(form)));
        } catch (JsonMappingException e) {
            String field = e.getPath().isEmpty() ? "" : e.getPath().get(0).getFieldName();
            throw StepRefused.input(field, "\"" + field + "\" cannot be read. " + expected(e));
        } catch (JsonProcessingException e) {
            throw StepRefused.input("", "The form cannot be read: " + e.getOriginalMessage());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String expected(JsonMappingException e) {
        if (e instanceof InvalidFormatException format) {
            Class<?> type = format.getTargetType();
            if (type.isEnum()) {
                return "Choose one of: " + join(type.getEnumConstants()) + ".";
            }
            if (type == java.time.LocalDate.class) {
                return "Give a day that exists, written as 2026-12-31.";
            }
            if (type == boolean.class) {
                return "Choose true or false.";
            }
        }
        return "Give a single value of the kind that the form asks for.";
    }

    /** Blank text counts as nothing; spaces around text are dropped. */
    private static Map<String, Object> trimmed(Map<String, ?> submitted) {
        Map<String, Object> values = new HashMap<>();
        submitted.forEach((name, value) -> {
            Object kept = value instanceof String text ? text.strip() : value;
            if (kept != null && !"".equals(kept)) {
                values.put(name, kept);
            }
        });
        return values;
    }

    private static String fields(Class<? extends Record> form) {
        return join(Arrays.stream(form.getRecordComponents())
                .map(component -> component.getName())
                .toArray());
    }

    private static String join(Object[] values) {
        return Arrays.stream(values).map(Object::toString).collect(Collectors.joining(", "));
    }
}
