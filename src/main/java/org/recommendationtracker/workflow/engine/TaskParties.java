package org.recommendationtracker.workflow.engine;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.workflow.BusinessKeys;
import org.springframework.stereotype.Component;

/**
 * Whose a task is. The models give a task to a role; of those who have it, it goes to whoever has it at the party that the
 * task's recommendation or report is about.
 */
@Component
public class TaskParties {

    private final Recommendations recommendations;
    private final Reports reports;

    TaskParties(Recommendations recommendations, Reports reports) {
        this.recommendations = recommendations;
        this.reports = reports;
    }

    /**
     * Who does a role's tasks in a process.
     *
     * @param process key of its definition
     */
    public Membership of(Role role, String process, String businessKey) {
        String party = BusinessKeys.subject(process, businessKey)
                .map(reference -> recommendations.get(reference).partyOf(role))
                .orElseGet(() -> reports.partyOf(businessKey, role));
        return new Membership(role, party);
    }

    /** The engine's group of those who do a role's tasks, found when a task is created. */
    Expression groupOf(Role role) {
        return new Group(role);
    }

    private final class Group implements Expression {

        private final Role role;

        private Group(Role role) {
            this.role = role;
        }

        @Override
        public Object getValue(VariableScope scope) {
            ExecutionEntity execution = (ExecutionEntity) scope;
            return of(role, execution.getProcessDefinition().getKey(), execution.getProcessBusinessKey())
                    .group();
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            throw new UnsupportedOperationException();
        }

        /** The role, as the model says it. */
        @Override
        public String getExpressionText() {
            return role.group();
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }
}
