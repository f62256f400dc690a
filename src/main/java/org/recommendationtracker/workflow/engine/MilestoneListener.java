package org.recommendationtracker.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.workflow.BusinessKeys;
import org.springframework.stereotype.Component;

/** A process passed a milestone: its recommendation reaches, or has reached, the milestone's status. */
@Component
class MilestoneListener implements ExecutionListener {

    private final Recommendations recommendations;

    MilestoneListener(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    /** What a milestone sets in motion, say that a clock stops, is not a right of whoever's step led here. */
    @Override
    public void notify(DelegateExecution execution) {
        Object status = ((ExecutionEntity) execution).getActivity().getProperty(StepParseListener.STATUS_PROPERTY);
        Context.getCommandContext().runWithoutAuthorization(() -> {
            recommendations.reach(
                    BusinessKeys.recommendation(execution), Actor.SYSTEM, Status.valueOf(status.toString()));
            return null;
        });
    }
}
