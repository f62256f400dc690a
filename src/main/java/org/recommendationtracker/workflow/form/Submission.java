package org.recommendationtracker.workflow.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.recommendationtracker.workflow.form.Form.Field;
import org.recommendationtracker.workflow.form.Form.Kind;

/**
 * A form as somebody sends it off. What is wrong with it its handler says; a page only adds what the handler cannot see:
 * that three fields make no day, and what else the form asks for when the handler stopped at the first fault.
 */
public final class Submission {

    private final Form form;
    private final Typed typed;
    private final Map<String, Object> context;

    /**
     * Takes what was typed.
     *
     * @param shown what the form showed, on which may depend what it asks for
     */
    public Submission(Form form, Typed typed, Map<String, ?> shown) {
        this.form = form;
        this.typed = typed;
        this.context = context(form, typed, shown);
    }

    /** The values to expressions of the form: what is shown, and what its fields hold now. */
    static Map<String, Object> context(Form form, Typed typed, Map<String, ?> shown) {
        Map<String, Object> context = new HashMap<>(shown);
        form.fields().map(Field::key).forEach(context::remove);
        context.putAll(typed.toFormValues(form));
        return context;
    }

    /** What goes to the handler. As in Tasklist, a field that the form hides is not sent; what is no field of it is. */
    public Map<String, Object> values() {
        Map<String, Object> values = typed.toFormValues(form);
        hidden().map(Field::key).forEach(values::remove);
        typed.unknown(form).forEach(name -> values.put(name, typed.text(name)));
        return values;
    }

    /**
     * All that is to be put right, in the order of the form.
     *
     * @param found what the handler found
     */
    public List<Problem> problems(List<Problem> found) {
        Map<String, List<Problem>> byField = new LinkedHashMap<>();
        found.forEach(problem -> byField.computeIfAbsent(problem.field(), field -> new ArrayList<>())
                .add(problem));
        List<Field> hidden = hidden().toList();
        List<Problem> all = new ArrayList<>();
        form.fields().forEach(field -> {
            List<Problem> own = byField.getOrDefault(field.key(), List.of());
            byField.remove(field.key());
            if (isNoDay(field) && !hidden.contains(field)) {
                all.add(new Problem(field.key(), noDay(field)));
            } else if (!own.isEmpty()) {
                all.addAll(own);
            } else if (field.required() && typed.isEmpty(field) && !hidden.contains(field)) {
                all.add(new Problem(field.key(), missing(field)));
            }
        });
        byField.values().forEach(all::addAll);
        return all;
    }

    private Stream<Field> hidden() {
        Map<Field, List<Feel.Expression>> conditions = form.conditions();
        return form.fields().filter(field -> conditions.getOrDefault(field, List.of()).stream()
                .anyMatch(hide -> hide.isTrue(context)));
    }

    private boolean isNoDay(Field field) {
        return field.kind() == Kind.DATE
                && !typed.isEmpty(field)
                && typed.date(field).date().isEmpty();
    }

    private String noDay(Field field) {
        DateParts date = typed.date(field);
        return date.missing().isEmpty()
                ? "“%s” must be a real date, such as 27 3 2027, not %s.".formatted(field.label(), date.asTyped())
                : "“%s” must be a date with a %s.".formatted(field.label(), String.join(" and a ", date.missing()));
    }

    private static String missing(Field field) {
        return switch (field.kind()) {
            case RADIO, SELECT, CHECKLIST -> "Choose an answer to “%s”".formatted(field.label());
            case DATE -> "Give a date for “%s”".formatted(field.label());
            case CHECKBOX -> "Tick “%s”".formatted(field.label());
            case TEXTFIELD, TEXTAREA, NUMBER -> "Answer “%s”".formatted(field.label());
        };
    }
}
