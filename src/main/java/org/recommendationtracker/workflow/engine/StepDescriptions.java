package org.recommendationtracker.workflow.engine;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.RecordedHistory;
import org.recommendationtracker.text.Excerpt;
import org.recommendationtracker.workflow.BusinessKeys;
import org.springframework.stereotype.Component;

/** Describes a task to whoever finds it in a list: what is to be done, on what, and what was last said about it. */
@Component
class StepDescriptions {

    /** As many characters as the engine's column takes. */
    private static final int MAX_LENGTH = 4_000;

    private static final int MAX_COMMENT_LENGTH = 1_000;

    private final Recommendations recommendations;
    private final RecordedHistory history;

    StepDescriptions(Recommendations recommendations, RecordedHistory history) {
        this.recommendations = recommendations;
        this.history = history;
    }

    /** Plain text, made anew for each task. */
    Expression of(TaskDefinition step) {
        return new Description(step.getDescriptionExpression(), step);
    }

    private String describe(@Nullable String whatToDo, Optional<RecommendationReference> reference, Set<Role> readers) {
        StringBuilder description = new StringBuilder();
        if (whatToDo != null) {
            description.append(whatToDo).append("\n\n");
        }
        Optional<Recommendation> recommendation = reference.flatMap(recommendations::find);
        String comment = recommendation
                .flatMap(item -> history.lastComment(item.reference(), readers))
                .map(last -> "\n\nLast comment, %s (%s): %s"
                        .formatted(last.who(), last.role().title(), Excerpt.cut(last.text(), MAX_COMMENT_LENGTH)))
                .orElse("");
        recommendation.ifPresent(item ->
                description.append(Excerpt.cut(item.text(), MAX_LENGTH - description.length() - comment.length())));
        return Excerpt.cut(description.append(comment).toString(), MAX_LENGTH);
    }

    private final class Description implements Expression {

        private final @Nullable Expression whatToDo;
        private final TaskDefinition step;

        private Description(@Nullable Expression whatToDo, TaskDefinition step) {
            this.whatToDo = whatToDo;
            this.step = step;
        }

        @Override
        public Object getValue(VariableScope scope) {
            ExecutionEntity execution = (ExecutionEntity) scope;
            return describe(
                    whatToDo == null ? null : String.valueOf(whatToDo.getValue(scope)),
                    BusinessKeys.subject(execution.getProcessDefinition().getKey(), execution.getProcessBusinessKey()),
                    StepTasks.roles(step.getCandidateGroupIdExpressions()));
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getExpressionText() {
            return "description of " + step.getKey();
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }
}
