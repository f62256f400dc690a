package org.recommendationtracker.workflow.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.recommendationtracker.text.PlainText;
import org.recommendationtracker.workflow.form.Form.Field;
import org.recommendationtracker.workflow.form.Form.Kind;

/**
 * What the controls of a form hold, word by word: what somebody typed, right or wrong, or what it was filled with.
 *
 * @param values by the name of the control; a date has three of them
 */
public record Typed(Map<String, List<String>> values) {

    public Typed {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, several) -> copy.put(name, List.copyOf(several)));
        values = copy;
    }

    /** A form that nobody has typed into: filled with the values that its handler gives, or its own defaults. */
    public static Typed filled(Form form, Map<String, ?> shown) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        form.fields().forEach(field -> {
            Object value = shown.get(field.key()) == null ? field.defaultValue() : shown.get(field.key());
            if (value != null) {
                put(values, field, value);
            }
        });
        return new Typed(values);
    }

    /** Line ends as programs count them, and not the pairs of characters that browsers send for each. */
    public static Typed submitted(Map<String, List<String>> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach((name, several) -> values.put(
                name, several.stream().map(each -> each.replace("\r\n", "\n")).toList()));
        return new Typed(values);
    }

    /** What is there in the form's own controls. */
    public Typed filledIn(Form form) {
        Map<String, List<String>> own = new LinkedHashMap<>();
        form.fields()
                .flatMap(Typed::controls)
                .filter(name -> !values(name).stream().allMatch(PlainText::isBlank))
                .forEach(name -> own.put(name, values(name)));
        return new Typed(own);
    }

    /** How many characters were typed. */
    public int length() {
        return values.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }

    /** The key of the field with the longest text; empty if the form has no fields. */
    public Optional<String> longest(Form form) {
        return form.fields().map(Field::key).max(Comparator.comparingInt(key -> text(key)
                .length()));
    }

    /** What was typed, by the label of its field, in words; fields without anything are left out. */
    public Map<String, String> inWords(Form form, Map<String, ?> shown) {
        Map<String, String> words = new LinkedHashMap<>();
        form.fields().forEach(field -> {
            String text = inWords(field, shown);
            if (!PlainText.isBlank(text)) {
                words.put(field.label(), text);
            }
        });
        return words;
    }

    private String inWords(Field field, Map<String, ?> shown) {
        return switch (field.kind()) {
            case DATE -> PlainText.of(date(field).asTyped());
            case CHECKBOX -> isTicked(field) ? "Yes" : "";
            case RADIO, SELECT, CHECKLIST ->
                String.join(
                        ", ",
                        field.choices(shown).stream()
                                .filter(choice -> values(field.key()).contains(choice.value()))
                                .map(Form.Choice::label)
                                .toList());
            case TEXTFIELD, TEXTAREA, NUMBER -> text(field.key());
        };
    }

    DateParts date(Field field) {
        return new DateParts(
                text(field.key() + DateParts.DAY),
                text(field.key() + DateParts.MONTH),
                text(field.key() + DateParts.YEAR));
    }

    boolean isTicked(Field field) {
        return text(field.key()).equals("true");
    }

    String text(String name) {
        List<String> found = values(name);
        return found.isEmpty() ? "" : found.get(0);
    }

    List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    boolean isEmpty(Field field) {
        return controls(field).allMatch(name -> values(name).stream().allMatch(PlainText::isBlank));
    }

    /** The values as the form's conditions and its handler take them; a date that none is stands there as it was typed. */
    Map<String, Object> toFormValues(Form form) {
        Map<String, Object> formValues = new HashMap<>();
        form.fields()
                .filter(field -> !isEmpty(field))
                .forEach(field -> formValues.put(field.key(), toFormValue(field)));
        return formValues;
    }

    private Object toFormValue(Field field) {
        return switch (field.kind()) {
            case DATE ->
                date(field).date().map(LocalDate::toString).orElse(date(field).asTyped());
            case CHECKBOX -> isTicked(field) ? true : text(field.key());
            case CHECKLIST -> values(field.key());
            case TEXTFIELD, TEXTAREA, NUMBER, RADIO, SELECT -> {
                // twice the same control is nothing that the page sends: the handler refuses it
                List<String> sent = values(field.key());
                yield sent.size() == 1 ? sent.get(0) : sent;
            }
        };
    }

    /** Names that no control of the form has. */
    List<String> unknown(Form form) {
        List<String> unknown = new ArrayList<>(values.keySet());
        unknown.removeAll(form.fields().flatMap(Typed::controls).toList());
        return unknown;
    }

    private static Stream<String> controls(Field field) {
        return field.kind() == Kind.DATE
                ? Stream.of(DateParts.DAY, DateParts.MONTH, DateParts.YEAR).map(part -> field.key() + part)
                : Stream.of(field.key());
    }

    private static void put(Map<String, List<String>> values, Field field, Object value) {
        if (field.kind() == Kind.DATE) {
            LocalDate day = LocalDate.parse(value.toString());
            values.put(field.key() + DateParts.DAY, List.of(String.valueOf(day.getDayOfMonth())));
            values.put(field.key() + DateParts.MONTH, List.of(String.valueOf(day.getMonthValue())));
            values.put(field.key() + DateParts.YEAR, List.of(String.valueOf(day.getYear())));
        } else if (value instanceof Collection<?> several) {
            values.put(field.key(), several.stream().map(Objects::toString).toList());
        } else if (!Boolean.FALSE.equals(value)) {
            values.put(field.key(), List.of(value.toString()));
        }
    }
}
