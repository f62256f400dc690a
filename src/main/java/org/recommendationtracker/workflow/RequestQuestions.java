package org.recommendationtracker.workflow;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.RequestState;
import org.springframework.stereotype.Component;

/** What the models ask of a request that one office makes and another decides, as {@code ${request.…}}. */
@Component("request")
public class RequestQuestions {

    private final Recommendations recommendations;
    private final DecisionTableClocks clocks;
    private final Clock time;

    RequestQuestions(Recommendations recommendations, DecisionTableClocks clocks, Clock time) {
        this.recommendations = recommendations;
        this.clocks = clocks;
        this.time = time;
    }

    public boolean granted(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        Recommendation item = recommendations.get(BusinessKeys.recommendation(key));
        int index = BusinessKeys.number(key) - 1;
        RequestState state =
                switch (BusinessKeys.kind(key)) {
                    case 'X' -> item.extensions().get(index).state();
                    case 'W' -> item.withdrawals().get(index).state();
                    case 'K' -> item.corrections().get(index).state();
                    default -> throw new IllegalStateException(key + " is no request");
                };
        return state == RequestState.GRANTED;
    }

    public Date due(DelegateExecution execution) {
        return EngineDates.endOf(clocks.requestDueOn(England.today(time)));
    }
}
