package org.recommendationtracker.workflow.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.RecordedHistory;
import org.recommendationtracker.recommendation.RecordedHistory.RecordedStep;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.workflow.form.Form;
import org.recommendationtracker.workflow.form.Forms;
import org.recommendationtracker.workflow.form.Problem;
import org.recommendationtracker.workflow.form.Typed;
import org.recommendationtracker.workflow.task.OpenTask;
import org.recommendationtracker.workflow.task.OpenTasks;
import org.recommendationtracker.workflow.task.TaskDrafts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The screens that a task may lead to. Each shows, or keeps to be copied, all that was typed. */
@Component
class TaskScreens {

    private final OpenTasks tasks;
    private final Forms forms;
    private final Recommendations recommendations;
    private final RecordedHistory history;
    private final Clock clock;

    TaskScreens(OpenTasks tasks, Forms forms, Recommendations recommendations, RecordedHistory history, Clock clock) {
        this.tasks = tasks;
        this.forms = forms;
        this.recommendations = recommendations;
        this.history = history;
        this.clock = clock;
    }

    /** A step of the history, by the clocks of England. */
    public record Happened(String title, String who, String role, LocalDateTime at) {

        private static Happened of(RecordedStep step) {
            return new Happened(step.title(), step.who(), step.role().title(), clockTime(step.recordedAt()));
        }
    }

    /**
     * The form.
     *
     * @param comment one that was typed and not sent
     */
    ModelAndView form(TaskFormPage sheet, String comment) {
        return form(sheet, List.of(), comment);
    }

    /** The form with what is wrong with it. What happened meanwhile its reader has not been told, so it does not count as seen. */
    ModelAndView mistakes(TaskFormPage sheet, List<Problem> problems, TaskSubmission sent) {
        ModelAndView screen = form(sheet, problems, sent.comment());
        screen.addObject("seen", sent.seen());
        screen.setStatus(HttpStatus.BAD_REQUEST);
        return screen;
    }

    /** The form again with what was typed: it may still be right, but whoever typed it did not know what has happened. */
    ModelAndView changed(TaskFormPage sheet, TaskSubmission sent) {
        ModelAndView screen = form(sheet, sent.comment());
        screen.setStatus(HttpStatus.CONFLICT);
        screen.addObject("happened", since(sheet.task().reference(), sent.seen()));
        return screen;
    }

    /** Somebody else has the task. */
    ModelAndView taken(TaskFormPage sheet, TaskSubmission sent) {
        ModelAndView screen = closed(HttpStatus.CONFLICT, sheet.inWords(), sent);
        screen.addObject("holder", sheet.task().assignee());
        return about(
                screen, sheet.task().name(), sheet.task().key(), sheet.task().reference());
    }

    /** The step is not possible, or not for this person. */
    ModelAndView refused(TaskFormPage sheet, TaskSubmission sent, StepRefused refused) {
        HttpStatus status = refused.reason() == StepRefused.Reason.NOT_YOU ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
        ModelAndView screen = closed(status, sheet.inWords(), sent);
        screen.addObject("reason", refused.getMessage());
        return about(
                screen, sheet.task().name(), sheet.task().key(), sheet.task().reference());
    }

    /** The task is not open any more, or never was one of this person's. */
    ModelAndView gone(String id, @Nullable TaskSubmission sent) {
        Optional<OpenTasks.Closed> found = tasks.findClosed(id);
        Typed typed = sent == null ? new Typed(Map.of()) : sent.typed();
        HttpStatus status = sent == null ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        if (found.isEmpty()) {
            return closed(status, byName(typed), sent);
        }
        OpenTasks.Closed task = found.get();
        ModelAndView screen = closed(status, typed.inWords(forms.get(task.step()), Map.of()), sent);
        screen.addObject("by", task.by());
        screen.addObject("at", clockTime(task.at()));
        if (sent != null) {
            screen.addObject("happened", since(task.reference(), sent.seen()));
        }
        return about(screen, task.name(), task.key(), task.reference());
    }

    /** What a handler found wrong, field by field. */
    static List<Problem> problems(StepRefused refused) {
        return refused.problems().stream()
                .map(problem -> new Problem(problem.field(), problem.message()))
                .toList();
    }

    private ModelAndView form(TaskFormPage sheet, List<Problem> problems, String comment) {
        OpenTask task = sheet.task();
        ModelAndView screen = new ModelAndView("task");
        screen.addObject("task", task);
        screen.addObject("form", sheet.view(problems));
        screen.addObject("comment", comment);
        screen.addObject("commentError", error(problems));
        screen.addObject("savedAt", sheet.savedAt() == null ? null : clockTime(sheet.savedAt()));
        screen.addObject("seen", task.reference().map(history::lastPosition).orElse(0));
        screen.addObject("due", task.dueOn() == null ? null : DueDay.of(task.dueOn(), England.today(clock)));
        screen.addObject(
                "last",
                task.reference()
                        .flatMap(reference -> history.lastComment(reference, task.roles()))
                        .orElse(null));
        return about(screen, task.name(), task.key(), task.reference());
    }

    /** By the clocks of England. */
    static LocalDateTime clockTime(Instant moment) {
        return LocalDateTime.ofInstant(moment, England.ZONE);
    }

    /**
     * What to say of a draft that cannot be kept; empty if it can.
     *
     * @param hasRoom whether its author may have one more
     */
    static Optional<Problem> draftProblem(Typed typed, Form form, boolean hasRoom) {
        String field = typed.longest(form).orElse("");
        if (typed.length() > TaskDrafts.MAX_LENGTH) {
            return Optional.of(new Problem(
                    field,
                    "A draft holds at most %,d characters in all its fields, and this has %,d. Nothing is saved yet: shorten it."
                            .formatted(TaskDrafts.MAX_LENGTH, typed.length())));
        }
        if (!hasRoom) {
            return Optional.of(new Problem(
                    field,
                    "You have %d drafts already, and no more can be kept. Nothing is saved yet: finish one of the others first."
                            .formatted(TaskDrafts.MAX_DRAFTS)));
        }
        return Optional.empty();
    }

    private static ModelAndView closed(HttpStatus status, Map<String, String> typed, @Nullable TaskSubmission sent) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        if (sent != null && !sent.comment().isEmpty()) {
            all.put("Comment", sent.comment());
        }
        ModelAndView screen = new ModelAndView("task-closed", status);
        screen.addObject("typed", all);
        return screen;
    }

    private ModelAndView about(
            ModelAndView screen, String name, String key, Optional<RecommendationReference> reference) {
        screen.addObject("name", name);
        screen.addObject("key", key);
        screen.addObject("subject", TaskSubject.of(key, reference));
        screen.addObject(
                "text",
                reference
                        .flatMap(recommendations::find)
                        .map(Recommendation::text)
                        .orElse(""));
        return screen;
    }

    private List<Happened> since(Optional<RecommendationReference> reference, int seen) {
        return reference.stream()
                .flatMap(item -> history.stepsSince(item, seen).stream())
                .map(Happened::of)
                .toList();
    }

    private static @Nullable String error(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.field().equals(TaskSubmission.COMMENT))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> byName(Typed typed) {
        return typed.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(", ", entry.getValue())));
    }
}
