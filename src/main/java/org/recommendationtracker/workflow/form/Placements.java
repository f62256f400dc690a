package org.recommendationtracker.workflow.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.workflow.form.Form.Choice;
import org.recommendationtracker.workflow.form.Form.Component;
import org.recommendationtracker.workflow.form.Form.Field;
import org.recommendationtracker.workflow.form.Form.Group;
import org.recommendationtracker.workflow.form.Form.Kind;

/**
 * Where on a page each component of a form goes.
 *
 * <p>A page works without scripts, so no field may wait for one to appear. What is asked for only with one answer to a
 * question with radio buttons goes below that answer, where the design system's script hides it until it is chosen. A
 * field that is asked for with several answers, or depends on more, stays where it is and says when it is needed. What is
 * only read, and what depends on nothing that can be typed, is there or not as the values are now.
 */
final class Placements {

    private final Form form;
    private final Map<String, Object> context;
    private final IdentityHashMap<Component, Place> places = new IdentityHashMap<>();
    private final Map<Answer, List<Component>> below = new HashMap<>();
    private final Set<Field> passed = new HashSet<>();

    /** An answer to a question. */
    record Answer(String question, String value) {}

    /**
     * Where a component goes.
     *
     * @param inTurn whether it stands where the form has it; else it is below an answer, or nowhere
     * @param onlyIf in words, when it is asked for; empty if it always is
     */
    record Place(boolean inTurn, String onlyIf) {

        private static final Place AS_IT_STANDS = new Place(true, "");
        private static final Place NOWHERE = new Place(false, "");
    }

    Placements(Form form, Map<String, Object> context) {
        this.form = form;
        this.context = context;
        form.components().forEach(this::place);
    }

    Place of(Component component) {
        return places.getOrDefault(component, Place.NOWHERE);
    }

    /** What is asked for only with this answer. */
    List<Component> below(String question, String answer) {
        return below.getOrDefault(new Answer(question, answer), List.of());
    }

    private void place(Component component) {
        places.put(component, placeOf(component));
        if (component instanceof Group group) {
            group.components().forEach(this::place);
        } else if (component instanceof Field field) {
            passed.add(field);
        }
    }

    private Place placeOf(Component component) {
        Feel.Expression hide = component.hide();
        if (hide == null) {
            return Place.AS_IT_STANDS;
        }
        List<Field> causes =
                form.fields().filter(field -> hide.mentions(field.key())).toList();
        boolean oneQuestion = causes.size() == 1 && answersAreFew(causes.get(0)) && passed.contains(causes.get(0));
        boolean isRead = component.fields().findAny().isEmpty();
        if (oneQuestion && !(isRead && causes.get(0).kind() != Kind.RADIO)) {
            return byAnswers(component, hide, causes.get(0));
        }
        boolean stays = !causes.isEmpty() && !isRead;
        return stays || !hide.isTrue(context) ? Place.AS_IT_STANDS : Place.NOWHERE;
    }

    private Place byAnswers(Component component, Feel.Expression hide, Field question) {
        List<Choice> asking = new ArrayList<>(answers(question));
        List<Choice> sparing = new ArrayList<>(asking);
        asking.removeIf(answer -> hide.isTrue(with(question, answer.value())));
        sparing.removeAll(asking);
        if (!hide.isTrue(with(question, null))) {
            return sparing.isEmpty()
                    ? Place.AS_IT_STANDS
                    : new Place(true, "Not needed if you choose " + inWords(sparing) + ".");
        }
        String onlyIf = "Only if you choose " + inWords(asking) + ".";
        if (asking.size() == 1 && question.kind() == Kind.RADIO) {
            below.computeIfAbsent(new Answer(question.key(), asking.get(0).value()), answer -> new ArrayList<>())
                    .add(component);
            return new Place(false, onlyIf);
        }
        return asking.isEmpty() ? Place.NOWHERE : new Place(true, onlyIf);
    }

    private static boolean answersAreFew(Field field) {
        return field.kind().isChoiceOfOne() || field.kind() == Kind.CHECKBOX;
    }

    private List<Choice> answers(Field question) {
        return question.kind() == Kind.CHECKBOX
                ? List.of(new Choice("true", question.label()))
                : question.choices(context);
    }

    private Map<String, Object> with(Field question, @Nullable String answer) {
        Map<String, Object> values = new HashMap<>(context);
        values.remove(question.key());
        if (answer != null) {
            values.put(question.key(), question.kind() == Kind.CHECKBOX ? Boolean.valueOf(answer) : answer);
        }
        return values;
    }

    private static String inWords(List<Choice> answers) {
        return answers.stream().map(answer -> "“" + answer.label() + "”").collect(Collectors.joining(" or "));
    }
}
