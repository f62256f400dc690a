package org.recommendationtracker.workflow.step;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.recommendation.StepRefused.Problem;
import org.recommendationtracker.text.PlainText;
import org.springframework.stereotype.Component;

/** Turns what was submitted into the step's form, or says everything that is wrong with it. */
@Component
class FormBinder {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private final Validator validator;

    FormBinder(Validator validator) {
        this.validator = validator;
    }

    /** Throws {@link StepRefused} for each field that the form has not, value that cannot be read, and broken check. */
    <F extends Record> F bind(Class<F> form, Map<String, ?> submitted) {
        Map<String, Object> values = trimmed(submitted);
        List<Problem> problems = new ArrayList<>(unknown(form, values));
        for (RecordComponent component : form.getRecordComponents()) {
            String field = component.getName();
            String fault = fault(component, values.get(field));
            if (fault != null) {
                problems.add(new Problem(field, "\"" + field + "\" cannot be read. " + fault));
            }
        }
        Set<String> wrong = problems.stream().map(Problem::field).collect(Collectors.toSet());
        values.keySet().removeAll(wrong);
        F bound = mapper.convertValue(values, form);
        List<String> order = fields(form).toList();
        validator.validate(bound).stream()
                .map(violation -> new Problem(violation.getPropertyPath().toString(), violation.getMessage()))
                .filter(problem -> !wrong.contains(root(problem)))
                .sorted(Comparator.comparingInt((Problem problem) -> order.indexOf(root(problem)))
                        .thenComparing(Problem::field)
                        .thenComparing(Problem::message))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw StepRefused.input(problems);
        }
        return bound;
    }

    private static List<Problem> unknown(Class<? extends Record> form, Map<String, Object> values) {
        Set<String> fields = fields(form).collect(Collectors.toSet());
        return values.keySet().stream()
                .filter(name -> !fields.contains(name))
                .sorted()
                .map(name -> new Problem(
                        name,
                        "This form has no field \"%s\". Its fields are: %s."
                                .formatted(name, fields(form).collect(Collectors.joining(", ")))))
                .toList();
    }

    private @Nullable String fault(RecordComponent component, @Nullable Object value) {
        try {
            mapper.convertValue(value, mapper.constructType(component.getGenericType()));
            return null;
        } catch (IllegalArgumentException e) {
            return expected(e.getCause());
        }
    }

    private static String expected(@Nullable Throwable e) {
        if (e instanceof InvalidFormatException format) {
            Class<?> type = format.getTargetType();
            if (type.isEnum()) {
                return "Choose one of: "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", "))
                        + ".";
            }
            if (type == LocalDate.class) {
                return "Give a day that exists, written as 2026-12-31.";
            }
            if (type == boolean.class) {
                return "Choose true or false.";
            }
        }
        return "Give a single value of the kind that the form asks for.";
    }

    /** Blank text counts as nothing; what nobody sees is dropped. */
    private static Map<String, Object> trimmed(Map<String, ?> submitted) {
        Map<String, Object> values = new HashMap<>();
        submitted.forEach((name, value) -> {
            Object kept = value instanceof String text ? PlainText.of(text) : value;
            if (kept != null && !"".equals(kept)) {
                values.put(name, kept);
            }
        });
        return values;
    }

    /** The form's own field, if the problem is with something inside it. */
    private static String root(Problem problem) {
        return problem.field().replaceFirst("[.\\[].*", "");
    }

    private static Stream<String> fields(Class<? extends Record> form) {
        return Arrays.stream(form.getRecordComponents()).map(RecordComponent::getName);
    }
}
