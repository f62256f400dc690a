package org.recommendationtracker.workflow;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.ClockReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.springframework.stereotype.Component;

/** What the model of a delay asks of the deadline that was missed, as {@code ${deadline.…}}. */
@Component("deadline")
public class DeadlineQuestions {

    private final Recommendations recommendations;
    private final DecisionTableClocks clocks;
    private final Clock time;

    DeadlineQuestions(Recommendations recommendations, DecisionTableClocks clocks, Clock time) {
        this.recommendations = recommendations;
        this.clocks = clocks;
        this.time = time;
    }

    /** Whether officials are late, rather than the panel, which verifies. */
    public boolean officialsLate(DelegateExecution execution) {
        ClockReference clock = BusinessKeys.clock(execution);
        return recommendations.get(clock.recommendation()).clock(clock.number()).kind() != ClockKind.VERIFICATION;
    }

    public Date reasonsDue(DelegateExecution execution) {
        return EngineDates.endOf(clocks.reasonsDueOn(England.today(time)));
    }
}
