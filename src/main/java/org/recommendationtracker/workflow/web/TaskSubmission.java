package org.recommendationtracker.workflow.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recommendationtracker.text.PlainText;
import org.recommendationtracker.workflow.form.Typed;

/**
 * What a task's page sends.
 *
 * @param button which one was pressed
 * @param seen the position of the history's last entry when the page was drawn
 * @param comment empty if none was typed
 * @param typed what the form's own controls hold
 */
record TaskSubmission(Button button, int seen, String comment, Typed typed) {

    /** Begins the names of the page's own controls; all others are the form's. */
    private static final String OWN = "_";

    /** The name of the control in which a comment is typed. */
    static final String COMMENT = "_comment";

    enum Button {
        COMPLETE,
        SAVE_DRAFT,
        TAKE,
        PUT_BACK,
        COMMENT
    }

    /** Empty if no button was pressed that there is. */
    static Optional<TaskSubmission> of(Map<String, List<String>> parameters) {
        return Arrays.stream(Button.values())
                .filter(button -> button.name().equals(first(parameters, "_button")))
                .findFirst()
                .map(button -> new TaskSubmission(
                        button,
                        position(first(parameters, "_seen")),
                        PlainText.lines(first(parameters, COMMENT)),
                        typed(parameters)));
    }

    /** What the form's own controls hold. */
    static Typed typed(Map<String, List<String>> parameters) {
        Map<String, List<String>> form = new LinkedHashMap<>(parameters);
        form.keySet().removeIf(name -> name.startsWith(OWN));
        return Typed.submitted(form);
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
    }

    /** A page that does not say what it showed has shown nothing. */
    private static int position(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
