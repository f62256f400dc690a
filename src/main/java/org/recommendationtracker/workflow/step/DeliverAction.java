package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.Recommendations;
import org.springframework.stereotype.Component;

/** Officials report that an action is delivered. */
@Component
class DeliverAction implements StepHandler<DeliverAction.Form> {

    record Form(
            @NotNull(message = "Give the day on which the action was delivered.") LocalDate deliveredOn,

            @NotBlank(message = "Say what was done.") @Size(max = 4000, message = "The summary must have at most 4000 characters.") String summary) {}

    private final Recommendations recommendations;

    DeliverAction(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public String step() {
        return "deliver-action";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> complete(Form form, StepContext step) {
        recommendations.deliverAction(step.action(), step.actor(), form.deliveredOn(), form.summary());
        return Map.of();
    }

    @Override
    public Map<String, Object> show(StepContext step) {
        Action action = step.recommendation().action(step.action().number());
        Map<String, Object> shown = step.summary();
        shown.put("actionDescription", action.description());
        shown.put("actionDueOn", Summaries.day(action.dueOn()));
        return shown;
    }
}
