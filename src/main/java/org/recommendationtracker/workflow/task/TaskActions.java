package org.recommendationtracker.workflow.task;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.recommendationtracker.recommendation.RecordedHistory;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.workflow.CommentRefused;
import org.recommendationtracker.workflow.StaleTask;
import org.recommendationtracker.workflow.engine.EngineCommands;
import org.springframework.stereotype.Service;

/**
 * What the person on whose behalf the engine is asked does with a task. All throw {@link StaleTask} if the task is no
 * longer as they saw it, and {@link StepRefused} if what they ask is not possible.
 */
@Service
public class TaskActions {

    private final OpenTasks open;
    private final TaskService tasks;
    private final FormService forms;
    private final EngineCommands engine;
    private final RecordedHistory history;

    TaskActions(OpenTasks open, TaskService tasks, FormService forms, EngineCommands engine, RecordedHistory history) {
        this.open = open;
        this.tasks = tasks;
        this.forms = forms;
        this.engine = engine;
        this.history = history;
    }

    /** What the form of a task that was found open shows and is filled with before anybody has typed. */
    public Map<String, Object> shown(OpenTask task) {
        try {
            return forms.getTaskFormVariables(task.id());
        } catch (BadUserRequestException ended) {
            throw new StaleTask(StaleTask.Change.GONE);
        }
    }

    /**
     * Takes the task, if nobody has, and does the step.
     *
     * @param seen the position of the history's last entry when the form was shown
     * @param comment one to add besides; blank if there is none
     * @throws CommentRefused if the comment cannot be kept: then nothing is done
     */
    public void complete(String task, int seen, Map<String, Object> values, String comment) {
        try {
            engine.claimAndSubmit(task, values, comment, () -> checkUnchanged(task, seen));
        } catch (AuthorizationException e) {
            throw StepRefused.notYou(Objects.requireNonNullElse(e.getMessage(), "You may not do this step."));
        }
    }

    /** Takes the task, so that others see that it is being done. */
    public void take(String task) {
        mine(task);
        try {
            tasks.claim(task, me());
        } catch (TaskAlreadyClaimedException e) {
            throw new StaleTask(StaleTask.Change.TAKEN);
        }
    }

    /** Gives the task back to the group: claimed for nobody, which the engine lets those do who may claim it. */
    public void putBack(String task) {
        if (mine(task).assignee() == null) {
            throw new StaleTask(StaleTask.Change.TAKEN);
        }
        tasks.claim(task, null);
    }

    /**
     * Adds a comment, which goes to the recommendation's history too.
     *
     * @throws CommentRefused if it cannot be kept
     */
    public void comment(String task, String text) {
        open.get(task);
        tasks.createComment(task, null, text);
    }

    private void checkUnchanged(String task, int seen) {
        mine(task).reference().ifPresent(reference -> {
            if (!history.stepsSince(reference, seen).isEmpty()) {
                throw new StaleTask(StaleTask.Change.CHANGED);
            }
        });
    }

    private OpenTask mine(String task) {
        OpenTask found = open.get(task);
        if (found.assignee() != null && !found.assignee().equals(me())) {
            throw new StaleTask(StaleTask.Change.TAKEN);
        }
        return found;
    }

    private String me() {
        return engine.caller().userId();
    }
}
