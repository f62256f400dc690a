package org.recommendationtracker.workflow.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** Compares the fields of a Camunda Form with the components of the record that its handler takes. */
final class FormFields {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A choice in an expression that computes the choices. */
    private static final Pattern OFFERED = Pattern.compile("\\bvalue: \"([^\"]+)\"");

    private FormFields() {}

    /** Every difference, in words; none if the two agree in names, kinds and choices. */
    static List<String> differences(Resource form, Class<? extends Record> record) throws IOException {
        Map<String, JsonNode> fields = new TreeMap<>();
        try (InputStream json = form.getInputStream()) {
            collect(JSON.readTree(json), fields);
        }
        List<String> differences = new ArrayList<>();
        Map<String, RecordComponent> components = new TreeMap<>();
        Arrays.stream(record.getRecordComponents())
                .forEach(component -> components.put(component.getName(), component));
        components.keySet().stream()
                .filter(name -> !fields.containsKey(name))
                .forEach(name -> differences.add("the handler expects a field \"" + name + "\""));
        fields.forEach((name, field) -> {
            String difference = difference(name, field, components.get(name));
            if (difference != null) {
                differences.add(difference);
            }
        });
        return differences;
    }

    private static void collect(JsonNode node, Map<String, JsonNode> fields) {
        for (JsonNode component : node.path("components")) {
            if (component.hasNonNull("key")) {
                fields.put(component.get("key").asText(), component);
            }
            collect(component, fields);
        }
    }

    private static @Nullable String difference(String name, JsonNode field, @Nullable RecordComponent component) {
        if (component == null) {
            return "the handler has no field \"" + name + "\"";
        }
        Class<?> type = component.getType();
        String kind = field.path("type").asText();
        List<String> fitting = fittingKinds(type);
        if (!fitting.contains(kind)) {
            return "\"%s\" is a %s; the handler expects one of %s".formatted(name, kind, fitting);
        }
        if (type.isEnum() && !choices(field).equals(constants(type))) {
            return "\"%s\" offers %s; the handler knows %s".formatted(name, choices(field), constants(type));
        }
        return null;
    }

    private static List<String> fittingKinds(Class<?> type) {
        if (type.isEnum()) {
            return List.of("radio", "select");
        }
        if (type == LocalDate.class) {
            return List.of("datetime");
        }
        if (type == boolean.class) {
            return List.of("checkbox");
        }
        if (type == Integer.class) {
            return List.of("number");
        }
        return List.of("textfield", "textarea");
    }

    private static Set<String> choices(JsonNode field) {
        Set<String> choices = new TreeSet<>();
        StreamSupport.stream(field.path("values").spliterator(), false)
                .map(value -> value.path("value").asText())
                .forEach(choices::add);
        OFFERED.matcher(field.path("valuesExpression").asText())
                .results()
                .map(choice -> choice.group(1))
                .forEach(choices::add);
        return choices;
    }

    private static Set<String> constants(Class<?> type) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .map(constant -> ((Enum<?>) constant).name())
                .forEach(names::add);
        return names;
    }
}
