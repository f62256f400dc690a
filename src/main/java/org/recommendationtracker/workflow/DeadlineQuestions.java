package org.recommendationtracker.workflow;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.ClockReference;
import org.recommendationtracker.recommendation.DueDates;
import org.recommendationtracker.recommendation.Recommendations;
import org.springframework.stereotype.Component;

/** What the model of a clock asks of its deadline, as {@code ${deadline.…}}. */
@Component("deadline")
public class DeadlineQuestions {

    private final DueDates dueDates;
    private final Recommendations recommendations;
    private final DecisionTableClocks clocks;
    private final Clock time;

    DeadlineQuestions(DueDates dueDates, Recommendations recommendations, DecisionTableClocks clocks, Clock time) {
        this.dueDates = dueDates;
        this.recommendations = recommendations;
        this.clocks = clocks;
        this.time = time;
    }

    /** When something is to be said of the clock next: the start of that day in England, or now where all was said. */
    public Date nextNotice(DelegateExecution execution) {
        return dueDates.nextNoticeOn(Keys.clock(execution))
                .map(Days::startOf)
                .orElseGet(() -> Date.from(time.instant()));
    }

    /** Whether nothing more is to be said: reasons were demanded, or the clock has stopped. */
    public boolean allSaid(DelegateExecution execution) {
        return dueDates.nextNoticeOn(Keys.clock(execution)).isEmpty();
    }

    /** Whether officials are late, rather than the panel, which verifies. */
    public boolean officialsLate(DelegateExecution execution) {
        ClockReference clock = Keys.clock(execution);
        return recommendations.get(clock.recommendation()).clock(clock.number()).kind() != ClockKind.VERIFICATION;
    }

    public Date reasonsDue(DelegateExecution execution) {
        return Days.endOf(clocks.reasonsDueOn(England.today(time)));
    }
}
