package org.recommendationtracker.workflow.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Drops the drafts of a task that has ended, in the transaction in which it ends. */
@Component
class DraftListener implements TaskListener {

    private final TaskDraftRepository drafts;

    DraftListener(TaskDraftRepository drafts) {
        this.drafts = drafts;
    }

    @Override
    public void notify(DelegateTask task) {
        drafts.deleteAll(task.getId());
    }
}
