package org.recommendationtracker.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.Status;
import org.springframework.stereotype.Component;

/** A process passed a milestone: its recommendation reaches, or has reached, the milestone's status. */
@Component
class MilestoneListener implements ExecutionListener {

    private final Recommendations recommendations;

    MilestoneListener(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Object status = ((ExecutionEntity) execution).getActivity().getProperty(StepParseListener.STATUS_PROPERTY);
        recommendations.reach(
                new RecommendationReference(execution.getProcessBusinessKey()),
                Actor.SYSTEM,
                Status.valueOf(status.toString()));
    }
}
