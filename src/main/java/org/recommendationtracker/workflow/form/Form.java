package org.recommendationtracker.workflow.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Camunda Form, as far as pages show it. */
public record Form(String id, List<Component> components) {

    /** What a form is made of; {@code hide}, if it is there, says when it is not shown. */
    sealed interface Component {

        Feel.@Nullable Expression hide();

        /** The fields in it, in order. */
        Stream<Field> fields();
    }

    /** What is only read. */
    record Text(Template text, Feel.@Nullable Expression hide) implements Component {

        @Override
        public Stream<Field> fields() {
            return Stream.empty();
        }
    }

    /** Components under one heading. */
    record Group(Template label, List<Component> components, Feel.@Nullable Expression hide) implements Component {

        @Override
        public Stream<Field> fields() {
            return components.stream().flatMap(Component::fields);
        }
    }

    /**
     * What is filled in.
     *
     * @param maxLength in characters; null if there is no limit
     */
    record Field(
            String key,
            Kind kind,
            String label,
            Template description,
            @Nullable Choices choices,
            boolean required,
            @Nullable Integer maxLength,
            @Nullable Object defaultValue,
            Feel.@Nullable Expression hide)
            implements Component {

        @Override
        public Stream<Field> fields() {
            return Stream.of(this);
        }

        List<Choice> choices(Map<String, ?> values) {
            return choices == null ? List.of() : choices.offered(values);
        }
    }

    /** What can be chosen in a field: always the same, or computed from what the form shows. */
    interface Choices {

        List<Choice> offered(Map<String, ?> values);
    }

    /** {@code label} is for people, {@code value} for the handler. */
    record Choice(String value, String label) {}

    enum Kind {
        TEXTFIELD,
        TEXTAREA,
        NUMBER,
        RADIO,
        SELECT,
        CHECKBOX,
        CHECKLIST,
        DATE;

        /** Whether one of several answers is chosen. */
        boolean isChoiceOfOne() {
            return this == RADIO || this == SELECT;
        }
    }

    public Form {
        components = List.copyOf(components);
    }

    Stream<Field> fields() {
        return components.stream().flatMap(Component::fields);
    }

    Optional<Field> field(String key) {
        return fields().filter(field -> field.key().equals(key)).findFirst();
    }

    /** All conditions under which a field is not there: its own and those of the groups that it is in. */
    Map<Field, List<Feel.Expression>> conditions() {
        Map<Field, List<Feel.Expression>> conditions = new LinkedHashMap<>();
        components.forEach(component -> collect(component, List.of(), conditions));
        return conditions;
    }

    private static void collect(
            Component component, List<Feel.Expression> above, Map<Field, List<Feel.Expression>> conditions) {
        List<Feel.Expression> all = new ArrayList<>(above);
        if (component.hide() != null) {
            all.add(component.hide());
        }
        if (component instanceof Group group) {
            group.components().forEach(inner -> collect(inner, all, conditions));
        } else if (component instanceof Field field) {
            conditions.put(field, all);
        }
    }
}
