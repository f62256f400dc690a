package org.recommendationtracker.workflow.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.workflow.CommentRefused;
import org.recommendationtracker.workflow.StaleTask;
import org.recommendationtracker.workflow.form.Form;
import org.recommendationtracker.workflow.form.Forms;
import org.recommendationtracker.workflow.form.Problem;
import org.recommendationtracker.workflow.form.Submission;
import org.recommendationtracker.workflow.form.Typed;
import org.recommendationtracker.workflow.task.OpenTask;
import org.recommendationtracker.workflow.task.OpenTasks;
import org.recommendationtracker.workflow.task.TaskActions;
import org.recommendationtracker.workflow.task.TaskDrafts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One task: its step's form, and what else can be done with it. All buttons send the same form, so that nothing that was
 * typed is lost whichever is pressed.
 */
@Controller
class TaskPage {

    private final OpenTasks tasks;
    private final TaskActions desk;
    private final TaskDrafts drafts;
    private final Forms forms;
    private final TaskScreens screens;
    private final CurrentUser currentUser;

    TaskPage(
            OpenTasks tasks,
            TaskActions desk,
            TaskDrafts drafts,
            Forms forms,
            TaskScreens screens,
            CurrentUser currentUser) {
        this.tasks = tasks;
        this.desk = desk;
        this.drafts = drafts;
        this.forms = forms;
        this.screens = screens;
        this.currentUser = currentUser;
    }

    @GetMapping("/tasks/{id}")
    ModelAndView show(@PathVariable String id, Model model) {
        try {
            return screens.form(sheet(id), Objects.toString(model.getAttribute("comment"), ""));
        } catch (StaleTask stale) {
            return screens.gone(id, null);
        }
    }

    @PostMapping("/tasks/{id}")
    ModelAndView act(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes redirect) {
        TaskSubmission sent =
                TaskSubmission.of(parameters).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        try {
            TaskFormPage before = sheet(id);
            TaskFormPage sheet = before.with(sent.typed());
            return sent.button() == TaskSubmission.Button.COMPLETE
                    ? complete(sheet, sent, redirect)
                    : besides(sheet, sent, before.typed(), redirect);
        } catch (StaleTask stale) {
            return stale(id, sent, stale.change());
        } catch (CommentRefused refused) {
            return refused(id, sent, new Problem(TaskSubmission.COMMENT, refused.getMessage()));
        }
    }

    private ModelAndView refused(String id, TaskSubmission sent, Problem comment) {
        try {
            return screens.mistakes(sheet(id).with(sent.typed()), List.of(comment), sent);
        } catch (StaleTask stale) {
            return stale(id, sent, stale.change());
        }
    }

    private ModelAndView complete(TaskFormPage sheet, TaskSubmission sent, RedirectAttributes redirect) {
        Submission submission = new Submission(sheet.form(), sheet.typed(), sheet.shown());
        try {
            desk.complete(sheet.task().id(), sent.seen(), submission.values(), sent.comment());
        } catch (StepRefused refused) {
            return refused.reason() == StepRefused.Reason.INVALID_INPUT
                    ? screens.mistakes(sheet, submission.problems(TaskScreens.problems(refused)), sent)
                    : screens.refused(sheet, sent, refused);
        }
        OpenTask task = sheet.task();
        redirect.addFlashAttribute(
                "done", new CompletionMessage(task.name(), task.key(), TaskSubject.of(task.key(), task.reference())));
        return new ModelAndView("redirect:/tasks");
    }

    /** Does what the other buttons say, and keeps what was typed as a draft: the person goes on with this task. */
    private ModelAndView besides(TaskFormPage sheet, TaskSubmission sent, Typed before, RedirectAttributes redirect) {
        Typed typed = sheet.typed().filledIn(sheet.form());
        String task = sheet.task().id();
        boolean changed = !typed.equals(before.filledIn(sheet.form()));
        boolean toBeKept = changed || sent.button() == TaskSubmission.Button.SAVE_DRAFT;
        Optional<Problem> notKept = toBeKept
                ? TaskScreens.draftProblem(typed, sheet.form(), drafts.hasRoom(task, reader()))
                : Optional.empty();
        if (notKept.isPresent()) {
            return screens.mistakes(sheet, List.of(notKept.get()), sent);
        }
        switch (sent.button()) {
            case TAKE -> desk.take(task);
            case PUT_BACK -> desk.putBack(task);
            case COMMENT -> desk.comment(task, sent.comment());
            case COMPLETE, SAVE_DRAFT -> {
                // nothing besides
            }
        }
        if (toBeKept) {
            drafts.save(task, reader(), typed);
        }
        redirect.addFlashAttribute("did", sent.button().name());
        redirect.addFlashAttribute("kept", changed);
        redirect.addFlashAttribute("comment", sent.button() == TaskSubmission.Button.COMMENT ? "" : sent.comment());
        return new ModelAndView("redirect:/tasks/" + task);
    }

    private ModelAndView stale(String id, TaskSubmission sent, StaleTask.Change change) {
        if (change == StaleTask.Change.GONE) {
            return screens.gone(id, sent);
        }
        try {
            TaskFormPage sheet = sheet(id).with(sent.typed());
            return change == StaleTask.Change.TAKEN ? screens.taken(sheet, sent) : screens.changed(sheet, sent);
        } catch (StaleTask meanwhile) {
            return screens.gone(id, sent);
        }
    }

    private TaskFormPage sheet(String id) {
        OpenTask task = tasks.get(id);
        Form form = forms.get(task.step());
        Map<String, Object> shown = desk.shown(task);
        return drafts.find(id, reader())
                .map(draft -> new TaskFormPage(task, form, shown, draft.typed(), draft.savedAt()))
                .orElseGet(() -> new TaskFormPage(task, form, shown, Typed.filled(form, shown), null));
    }

    private String reader() {
        return currentUser.signedIn().userId();
    }
}
