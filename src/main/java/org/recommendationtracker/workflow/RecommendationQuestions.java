package org.recommendationtracker.workflow;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.ActionReference;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.ClockPolicy;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.Status;
import org.springframework.stereotype.Component;

/** What the models ask of a recommendation, as {@code ${recommendation.…}}. */
@Component("recommendation")
public class RecommendationQuestions {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Recommendations recommendations;
    private final ClockPolicy policy;

    RecommendationQuestions(Recommendations recommendations, ClockPolicy policy) {
        this.recommendations = recommendations;
        this.policy = policy;
    }

    /** Whether the response was signed off, so that no draft waits any more. */
    public boolean signedOff(DelegateExecution execution) {
        return of(execution).draft().isEmpty();
    }

    public boolean has(DelegateExecution execution, String status) {
        return of(execution).status() == Status.valueOf(status);
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
                .map(RecommendationQuestions::endOf)
                .orElse(null);
    }

    public Date actionDue(DelegateExecution execution) {
        ActionReference reference = ActionReference.parse(execution.getProcessBusinessKey());
        Action action = recommendations.get(reference.recommendation()).action(reference.number());
        return endOf(action.dueOn());
    }

    /** When whoever has the task is to look at it again: the reminder days before it falls due. Null where no clock runs. */
    public @Nullable Date followUp(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        if (RecommendationReference.parse(key).isEmpty()) {
            ActionReference reference = ActionReference.parse(key);
            Recommendation recommendation = recommendations.get(reference.recommendation());
            LocalDate due = recommendation.action(reference.number()).dueOn();
            return reminder(ClockKind.DELIVERY, recommendation.priority(), due);
        }
        return recommendations
                .find(new RecommendationReference(key))
                .flatMap(recommendation -> recommendation
                        .runningClock()
                        .map(clock -> reminder(clock.kind(), recommendation.priority(), clock.dueOn())))
                .orElse(null);
    }

    private Date reminder(ClockKind kind, Priority priority, LocalDate due) {
        return endOf(due.minusDays(policy.reminderDaysBefore(kind, priority)));
    }

    private Recommendation of(DelegateExecution execution) {
        return recommendations.get(new RecommendationReference(execution.getProcessBusinessKey()));
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.atTime(LocalTime.of(23, 59, 59)).atZone(ENGLAND).toInstant());
    }
}
