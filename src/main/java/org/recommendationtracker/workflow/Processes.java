package org.recommendationtracker.workflow;

import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.recommendationtracker.recommendation.DayReached;
import org.recommendationtracker.recommendation.Extension;
import org.recommendationtracker.recommendation.ListenerRank;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.RequestState;
import org.recommendationtracker.recommendation.StepCompleted;
import org.recommendationtracker.recommendation.Withdrawal;
import org.recommendationtracker.report.LetterOutdated;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.ReportStep;
import org.recommendationtracker.report.ReportStepCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the engine what happened to reports and recommendations, in the transaction in which it happened. */
@Component
public class Processes {

    public static final String PANEL_REPORT = "panel-report";
    public static final String RECOMMENDATION = "recommendation";
    static final String PUBLISH_REPORT = "publish-report";
    static final String ALL_ANSWERED = "all-recommendations-answered";
    static final String ALL_CLOSED = "all-recommendations-closed";
    static final String DAY_REACHED = "day-reached";
    static final String TAKEN_OUT = "recommendation-taken-out";
    static final String RECOMMENDATION_REOPENED = "recommendation-reopened";
    static final String REQUEST_LAPSED = "request-lapsed";
    static final String ANSWER_CHANGED = "answer-changed-since-letter";
    static final String ANSWER_CHANGED_LATER = "answer-changed-after-closure";
    static final String REPORT_REOPENED = "report-reopened";

    private static final String WAITING_FOR_ANSWERS = "all-answered";

    private final RuntimeService runtime;
    private final Recommendations recommendations;

    Processes(RuntimeService runtime, Recommendations recommendations) {
        this.runtime = runtime;
        this.recommendations = recommendations;
    }

    @EventListener
    @Order(ListenerRank.PROCESSES)
    void on(ReportStepCompleted report) {
        switch (report.step()) {
            case REGISTERED -> runtime.startProcessInstanceByKey(PANEL_REPORT, report.reference());
            case ANSWERED -> runtime.correlateMessage(ALL_ANSWERED, report.reference());
            case CLOSED -> tell(ALL_CLOSED, report.reference());
            case REOPENED -> beginAnew(REPORT_REOPENED, report.reference());
            case PUBLISHED -> goOn(report.after());
            case TAKEN_OVER -> takeOver(report.after());
            case WITHDRAWN -> end(report.reference());
            case LETTER_ISSUED, RECOMMENDATIONS_ADDED -> {
                // a step of the report's process did it, or it stays where it is
            }
        }
    }

    /** What was answered elsewhere needs no process: nobody is asked for a letter. */
    private void takeOver(ReportState report) {
        if (report.step() == ReportStep.PUBLISHED) {
            beginAt(PANEL_REPORT, report.reference(), WAITING_FOR_ANSWERS);
        }
    }

    private void takeOver(RecommendationState taken) {
        if (taken.parts() > 0) {
            return;
        }
        boolean waiting = recommendations
                .get(new RecommendationReference(taken.reference()))
                .isWaiting();
        WayIn.of(taken, waiting).ifPresent(activity -> beginAt(RECOMMENDATION, taken.reference(), activity));
    }

    /** If it stands elsewhere now, what is to be done is something else. */
    private void goOnAnew(StepCompleted corrected) {
        if (corrected.movedStatus()) {
            endAll(corrected.reference());
            takeOver(corrected.after());
        }
    }

    private void beginAt(String process, String key, String activity) {
        runtime.createProcessInstanceByKey(process)
                .businessKey(key)
                .startBeforeActivity(activity)
                .execute();
    }

    /** The process of a long report waits for its publication; any other was published by its process. */
    private void goOn(ReportState report) {
        if (report.takesLong()) {
            runtime.signal(runtime.createExecutionQuery()
                    .processInstanceBusinessKey(report.reference())
                    .activityId(PUBLISH_REPORT)
                    .singleResult()
                    .getId());
        }
    }

    @EventListener
    @Order(ListenerRank.PROCESSES)
    void on(StepCompleted recommendation) {
        String reference = recommendation.reference();
        switch (recommendation.step()) {
            case ISSUED -> begin(recommendation.after());
            case TAKEN_OVER -> takeOver(recommendation.after());
            case SPLIT, SUPERSEDED, MERGED, ROLLED_FORWARD, NO_LONGER_APPLICABLE -> tell(TAKEN_OUT, reference);
            case PAST_CORRECTED -> goOnAnew(recommendation);
            case TAKEN_BACK -> endAll(reference);
            case REOPENED -> {
                tell(TAKEN_OUT, reference);
                start(RECOMMENDATION_REOPENED, reference);
            }
            default -> {
                // the recommendation's process is what did it, or goes on as before
            }
        }
        withdrawLapsedRequests(recommendation);
    }

    /** What is issued in parts is answered by its parts. */
    private void begin(RecommendationState issued) {
        if (issued.parts() == 0) {
            runtime.startProcessInstanceByKey(RECOMMENDATION, issued.reference());
        }
    }

    /** A request that nobody need decide any more: its task disappears. */
    private void withdrawLapsedRequests(StepCompleted step) {
        RecommendationState before = step.before();
        if (before == null) {
            return;
        }
        RecommendationState after = step.after();
        withdrawLapsed(after.reference() + "/X", before.extensions(), after.extensions(), Extension::state);
        withdrawLapsed(after.reference() + "/W", before.withdrawals(), after.withdrawals(), Withdrawal::state);
    }

    private <T> void withdrawLapsed(String keys, List<T> before, List<T> after, Function<T, RequestState> state) {
        for (int index = 0; index < before.size(); index++) {
            if (lapses(state.apply(before.get(index)), state.apply(after.get(index)))) {
                tell(REQUEST_LAPSED, keys + (index + 1));
            }
        }
    }

    private static boolean lapses(RequestState before, RequestState after) {
        return before != RequestState.LAPSED && after == RequestState.LAPSED;
    }

    @EventListener
    void on(DayReached day) {
        tell(DAY_REACHED, day.reference());
    }

    @EventListener
    void on(LetterOutdated letter) {
        tell(ANSWER_CHANGED, letter.reference());
        beginAnew(ANSWER_CHANGED_LATER, letter.reference());
    }

    /**
     * The process of a report ends when the report is closed. If it has not ended, its letter is being issued, and it sees
     * for itself how things stand then.
     */
    private void beginAnew(String message, String report) {
        boolean ended = runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PANEL_REPORT)
                        .processInstanceBusinessKey(report)
                        .count()
                == 0;
        if (ended) {
            start(message, report);
        }
    }

    private void start(String message, String businessKey) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateStartMessage();
    }

    /** Ends the process of a recommendation, and those of what is asked about it. */
    private void endAll(String reference) {
        end(reference);
        runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(reference + "/%").list().stream()
                .map(Execution::getProcessInstanceId)
                .distinct()
                .forEach(this::delete);
    }

    private void end(String businessKey) {
        runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .rootProcessInstances()
                .list()
                .stream()
                .map(Execution::getProcessInstanceId)
                .forEach(this::delete);
    }

    private void delete(String process) {
        runtime.deleteProcessInstanceIfExists(process, "entered by mistake", true, true, true, false);
    }

    /** Whoever waits for it hears of it; a process that is not so far, or further, finds for itself how things stand. */
    private void tell(String message, String businessKey) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAll();
    }
}
