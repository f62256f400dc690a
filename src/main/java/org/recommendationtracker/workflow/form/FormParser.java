package org.recommendationtracker.workflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.workflow.form.Form.Choice;
import org.recommendationtracker.workflow.form.Form.Choices;
import org.recommendationtracker.workflow.form.Form.Component;
import org.recommendationtracker.workflow.form.Form.Field;
import org.recommendationtracker.workflow.form.Form.Group;
import org.recommendationtracker.workflow.form.Form.Kind;
import org.recommendationtracker.workflow.form.Form.Text;

/** Reads a Camunda Form's file, and finds everything in it that a page cannot show. */
class FormParser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Kind> KINDS = Map.of(
            "textfield", Kind.TEXTFIELD,
            "textarea", Kind.TEXTAREA,
            "number", Kind.NUMBER,
            "radio", Kind.RADIO,
            "select", Kind.SELECT,
            "checkbox", Kind.CHECKBOX,
            "checklist", Kind.CHECKLIST,
            "datetime", Kind.DATE);

    private final Feel feel;
    private final List<String> faults = new ArrayList<>();

    FormParser(Feel feel) {
        this.feel = feel;
    }

    Form parse(InputStream file) throws IOException {
        JsonNode form = JSON.readTree(file);
        return new Form(form.path("id").asText(), components(form));
    }

    /** What was found that a page cannot show, each naming its component. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    private List<Component> components(JsonNode parent) {
        List<Component> components = new ArrayList<>();
        for (JsonNode node : parent.path("components")) {
            try {
                components.add(component(node));
            } catch (FormFault fault) {
                faults.add("\"%s\": %s".formatted(node.path("id").asText(), fault.getMessage()));
            }
        }
        return components;
    }

    private Component component(JsonNode node) {
        String type = node.path("type").asText();
        String condition = node.path("conditional").path("hide").asText();
        Feel.Expression hide = condition.isEmpty() ? null : feel.parse(condition);
        return switch (type) {
            case "text" -> new Text(Template.parse(node.path("text").asText(), feel), hide);
            case "group" -> new Group(Template.parse(node.path("label").asText(), feel), components(node), hide);
            default -> field(node, type, hide);
        };
    }

    private Field field(JsonNode node, String type, Feel.@Nullable Expression hide) {
        Kind kind = KINDS.get(type);
        if (kind == null) {
            throw new FormFault("a page cannot show a \"%s\"; it can show text, group, %s"
                    .formatted(
                            type,
                            String.join(", ", KINDS.keySet().stream().sorted().toList())));
        }
        if (kind == Kind.DATE && !node.path("subtype").asText().equals("date")) {
            throw new FormFault("a page can ask for a date, and for no time of the day");
        }
        if (node.path("readonly").asBoolean() || node.path("disabled").asBoolean()) {
            throw new FormFault("a page shows what cannot be changed as text, not as a field");
        }
        String label = node.path(kind == Kind.DATE ? "dateLabel" : "label").asText();
        if (label.isBlank() || label.startsWith("=") || label.contains("{{")) {
            throw new FormFault("a page needs a label that is always the same, not \"" + label + "\"");
        }
        JsonNode checks = node.path("validate");
        return new Field(
                node.path("key").asText(),
                kind,
                label,
                Template.parse(node.path("description").asText(), feel),
                choices(node, kind),
                checks.path("required").asBoolean(),
                checks.hasNonNull("maxLength") ? checks.get("maxLength").asInt() : null,
                node.hasNonNull("defaultValue") ? JSON.convertValue(node.get("defaultValue"), Object.class) : null,
                hide);
    }

    private @Nullable Choices choices(JsonNode node, Kind kind) {
        if (!kind.isChoiceOfOne() && kind != Kind.CHECKLIST) {
            return null;
        }
        if (node.hasNonNull("valuesExpression")) {
            Feel.Expression computed = feel.parse(node.get("valuesExpression").asText());
            return values -> computed.value(values) instanceof Iterable<?> offered
                    ? stream(offered).map(FormParser::choice).toList()
                    : List.of();
        }
        List<Choice> fixed = stream(node.path("values"))
                .map(value -> choice(JSON.convertValue(value, Map.class)))
                .toList();
        if (fixed.isEmpty()) {
            throw new FormFault("there is nothing to choose from: give values or a valuesExpression");
        }
        return values -> fixed;
    }

    private static Choice choice(@Nullable Object offered) {
        if (offered instanceof Map<?, ?> named) {
            String value = Objects.toString(named.get("value"), "");
            return new Choice(value, Objects.toString(named.get("label"), value));
        }
        String value = Objects.toString(offered, "");
        return new Choice(value, value);
    }

    private static <T> Stream<T> stream(Iterable<T> items) {
        return StreamSupport.stream(items.spliterator(), false);
    }
}
