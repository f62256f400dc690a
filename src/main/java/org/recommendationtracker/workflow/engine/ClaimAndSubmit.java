package org.recommendationtracker.workflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.recommendationtracker.text.PlainText;

/**
 * Takes a task, if nobody has, and submits its form, with a comment if there is one: all or nothing.
 *
 * @param comment blank if there is none
 * @param checks what must hold in the same transaction; throws if it does not
 */
record ClaimAndSubmit(String task, Map<String, Object> values, String comment, Runnable checks)
        implements Command<Void> {

    @Override
    public Void execute(CommandContext context) {
        checks.run();
        TaskService tasks = context.getProcessEngineConfiguration().getTaskService();
        tasks.claim(task, context.getAuthenticatedUserId());
        if (!PlainText.isBlank(comment)) {
            tasks.createComment(task, null, comment);
        }
        context.getProcessEngineConfiguration().getFormService().submitTaskForm(task, values);
        return null;
    }
}
