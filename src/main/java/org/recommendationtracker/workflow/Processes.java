package org.recommendationtracker.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.recommendation.StepCompleted;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.ReportStepCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the engine what happened to reports and recommendations, in the transaction in which it happened. */
@Component
class Processes {

    static final String PANEL_REPORT = "panel-report";
    static final String RECOMMENDATION = "recommendation";
    static final String ALL_ANSWERED = "all-recommendations-answered";
    static final String ALL_CLOSED = "all-recommendations-closed";

    private final RuntimeService runtime;

    Processes(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(ReportStepCompleted report) {
        switch (report.step()) {
            case REGISTERED -> runtime.startProcessInstanceByKey(PANEL_REPORT, report.reference());
            case ANSWERED -> runtime.correlateMessage(ALL_ANSWERED, report.reference());
            case CLOSED -> announceClosure(report.reference());
            case PUBLISHED -> goOn(report.after());
        }
    }

    /** The process of a long report waits for its publication; any other was published by its process. */
    private void goOn(ReportState report) {
        if (report.takesLong()) {
            runtime.signal(runtime.createExecutionQuery()
                    .processInstanceBusinessKey(report.reference())
                    .activityId(PublishReport.ACTIVITY)
                    .singleResult()
                    .getId());
        }
    }

    @EventListener
    void on(StepCompleted recommendation) {
        if (recommendation.step() == Step.ISSUED) {
            runtime.startProcessInstanceByKey(RECOMMENDATION, recommendation.reference());
        }
    }

    /** Where the last answer closes the report, its process does not wait for the message: it finds the report closed. */
    private void announceClosure(String reference) {
        boolean waiting = runtime.createExecutionQuery()
                        .processInstanceBusinessKey(reference)
                        .messageEventSubscriptionName(ALL_CLOSED)
                        .count()
                > 0;
        if (waiting) {
            runtime.correlateMessage(ALL_CLOSED, reference);
        }
    }
}
