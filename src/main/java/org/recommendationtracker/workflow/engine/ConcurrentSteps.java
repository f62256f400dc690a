package org.recommendationtracker.workflow.engine;

import jakarta.persistence.OptimisticLockException;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.recommendationtracker.workflow.StaleTask;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What happens when two steps meet. Two actions of one recommendation delivered at the same moment are both right: the
 * later is rolled back whole and tried again. Of two people who submit the same task, the later finds it gone and is
 * told so. Outermost of the engine's interceptors, so that it sees what fails at the commit.
 */
class ConcurrentSteps extends CommandInterceptor {

    private static final int ATTEMPTS = 5;

    @Override
    public <T> T execute(Command<T> command) {
        boolean step = command instanceof SubmitTaskFormCmd
                || command instanceof SubmitStartFormCmd
                || command instanceof ClaimAndSubmit
                || command instanceof AddCommentCmd;
        boolean own = step
                && Context.getCommandContext() == null
                && !TransactionSynchronizationManager.isActualTransactionActive();
        return own ? submit(command) : next.execute(command);
    }

    private <T> T submit(Command<T> command) {
        boolean forbidden = false;
        for (int attempt = 1; ; attempt++) {
            try {
                return next.execute(command);
            } catch (OptimisticLockingException | ConcurrencyFailureException | OptimisticLockException e) {
                if (attempt == ATTEMPTS) {
                    throw new StaleTask(StaleTask.Change.BUSY);
                }
            } catch (AuthorizationException e) {
                // the group's right to work on a task ends with the task: a second look says which of the two is
                // missing
                if (forbidden) {
                    throw e;
                }
                forbidden = true;
            } catch (NullValueException e) {
                if (Objects.requireNonNullElse(e.getMessage(), "").contains("Cannot find task with id")) {
                    throw new StaleTask(StaleTask.Change.GONE);
                }
                throw e;
            }
        }
    }
}
