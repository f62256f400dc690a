package org.recommendationtracker.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.RequestState;
import org.recommendationtracker.recommendation.StepCompleted;
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
    static final String TAKEN_OUT = "recommendation-taken-out";
    static final String RE_OPENED = "recommendation-re-opened";
    static final String REQUEST_LAPSED = "request-lapsed";

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
            case PUBLISHED -> {
                // the report's process is what published it
            }
        }
    }

    @EventListener
    void on(StepCompleted recommendation) {
        String reference = recommendation.reference();
        switch (recommendation.step()) {
            case ISSUED -> runtime.startProcessInstanceByKey(RECOMMENDATION, reference);
            case SUPERSEDED, MERGED, NO_LONGER_APPLICABLE -> tell(TAKEN_OUT, reference);
            case REOPENED -> {
                tell(TAKEN_OUT, reference);
                runtime.createMessageCorrelation(RE_OPENED)
                        .processInstanceBusinessKey(reference)
                        .correlateStartMessage();
            }
            default -> {
                // the recommendation's process is what did it, or goes on as before
            }
        }
        withdrawLapsedRequests(recommendation.after());
    }

    /** A request that nobody need decide any more: its task disappears. */
    private void withdrawLapsedRequests(RecommendationState state) {
        for (int index = 0; index < state.extensions().size(); index++) {
            if (state.extensions().get(index).state() == RequestState.LAPSED) {
                tell(REQUEST_LAPSED, state.reference() + "/X" + (index + 1));
            }
        }
        for (int index = 0; index < state.withdrawals().size(); index++) {
            if (state.withdrawals().get(index).state() == RequestState.LAPSED) {
                tell(REQUEST_LAPSED, state.reference() + "/W" + (index + 1));
            }
        }
    }

    private void tell(String message, String businessKey) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAll();
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
