package org.recommendationtracker.workflow.engine;

import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.task.Comment;
import org.springframework.stereotype.Component;

/**
 * Takes every comment, wherever it is made, to the recommendation's history, in the comment's own transaction. Innermost
 * of the engine's interceptors, so that it works inside that transaction.
 */
@Component
class CommentsInHistory extends CommandInterceptor {

    private final StepTasks tasks;

    CommentsInHistory(StepTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public <T> T execute(Command<T> command) {
        T result = next.execute(command);
        if (command instanceof AddCommentCmd && result instanceof Comment comment) {
            tasks.keep(comment);
        }
        return result;
    }
}
