package org.recommendationtracker.workflow.engine;

import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.report.Reports;
import org.springframework.stereotype.Component;

/**
 * Publishes a short report at once. For a long one the process waits until that is done in the background: as a job of the
 * engine it might take longer than the engine's lock on it, and be done again and again.
 */
@Component
class PublishReport extends AbstractBpmnActivityBehavior {

    private final Reports reports;

    PublishReport(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(ActivityExecution execution) {
        String reference = execution.getProcessBusinessKey();
        if (reports.takesLong(reference)) {
            reports.publishLater(reference);
        } else {
            reports.publish(reference);
            leave(execution);
        }
    }

    @Override
    public void signal(ActivityExecution execution, @Nullable String event, @Nullable Object data) {
        leave(execution);
    }
}
