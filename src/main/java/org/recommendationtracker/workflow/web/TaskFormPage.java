package org.recommendationtracker.workflow.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.workflow.form.Form;
import org.recommendationtracker.workflow.form.FormRenderer;
import org.recommendationtracker.workflow.form.FormView;
import org.recommendationtracker.workflow.form.Problem;
import org.recommendationtracker.workflow.form.Typed;
import org.recommendationtracker.workflow.task.OpenTask;

/**
 * A task with its form, as it lies before somebody.
 *
 * @param shown what the form shows
 * @param savedAt when what stands in it was saved as a draft; null if it was not
 */
record TaskFormPage(
        OpenTask task,
        Form form,
        Map<String, Object> shown,
        Typed typed,
        @Nullable Instant savedAt) {

    FormView view(List<Problem> problems) {
        return FormRenderer.render(form, shown, typed, problems);
    }

    /** The same with something else in it. */
    TaskFormPage with(Typed other) {
        return new TaskFormPage(task, form, shown, other, null);
    }

    /** What was typed, by the labels of the fields. */
    Map<String, String> inWords() {
        return typed.inWords(form, shown);
    }
}
