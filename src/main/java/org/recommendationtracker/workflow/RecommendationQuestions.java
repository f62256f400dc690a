package org.recommendationtracker.workflow;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.ActionReference;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.ClockPolicy;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.DueDates;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.Status;
import org.springframework.stereotype.Component;

/** What the models ask of a recommendation, as {@code ${recommendation.…}}. */
@Component("recommendation")
public class RecommendationQuestions {

    private final Recommendations recommendations;
    private final DueDates dueDates;
    private final ClockPolicy policy;

    RecommendationQuestions(Recommendations recommendations, DueDates dueDates, ClockPolicy policy) {
        this.recommendations = recommendations;
        this.policy = policy;
        this.dueDates = dueDates;
    }

    /** Whether the response was signed off, so that no draft waits any more. */
    public boolean signedOff(DelegateExecution execution) {
        return of(execution).draft().isEmpty();
    }

    public boolean has(DelegateExecution execution, String status) {
        return of(execution).status() == Status.valueOf(status);
    }

    /** Whether the panel asked before that a rejection be reconsidered. */
    public boolean reconsidered(DelegateExecution execution) {
        return of(execution).reconsideration().isPresent();
    }

    /** References of the actions that are still to be delivered. */
    public List<String> openActions(DelegateExecution execution) {
        Recommendation recommendation = of(execution);
        return recommendation.actions().stream()
                .filter(action -> !action.isDelivered())
                .map(action -> new ActionReference(recommendation.reference(), action.number()).toString())
                .toList();
    }

    /** When the clock that runs now falls due: the end of that day in England. */
    public @Nullable Date due(DelegateExecution execution) {
        return of(execution)
                .runningClock()
                .map(Deadline::dueOn)
                .map(EngineDates::endOf)
                .orElse(null);
    }

    /** The end of the last day on which the panel may ask for reconsideration. */
    public Date reconsiderationEnd(DelegateExecution execution) {
        return EngineDates.endOf(dueDates.reconsiderationEndsOn(BusinessKeys.recommendation(execution)));
    }

    public Date lastingCheckDue(DelegateExecution execution) {
        return EngineDates.endOf(dueDates.lastingCheckDueOn(BusinessKeys.recommendation(execution)));
    }

    public Date actionDue(DelegateExecution execution) {
        ActionReference reference = ActionReference.parse(execution.getProcessBusinessKey());
        Action action = recommendations.get(reference.recommendation()).action(reference.number());
        return EngineDates.endOf(action.dueOn());
    }

    /**
     * When whoever has the task is to look at it again: the reminder days before it falls due. Null if no clock runs, and
     * for what has a date of another kind.
     */
    public @Nullable Date followUp(DelegateExecution execution, String process) {
        String key = execution.getProcessBusinessKey();
        Optional<Recommendation> found = BusinessKeys.subject(process, key).flatMap(recommendations::find);
        if (!key.contains("/")) {
            return found.flatMap(
                            item -> item.runningClock().flatMap(clock -> reminder(item, clock.kind(), clock.dueOn())))
                    .orElse(null);
        }
        return BusinessKeys.kind(key) == 'A'
                ? found.flatMap(item -> reminder(
                                item,
                                ClockKind.DELIVERY,
                                item.action(BusinessKeys.number(key)).dueOn()))
                        .orElse(null)
                : null;
    }

    private Optional<Date> reminder(Recommendation item, ClockKind kind, LocalDate due) {
        return policy.rule(kind, item.clockCase()).reminderOn(due).map(EngineDates::endOf);
    }

    private Recommendation of(DelegateExecution execution) {
        return recommendations.get(BusinessKeys.recommendation(execution));
    }
}
