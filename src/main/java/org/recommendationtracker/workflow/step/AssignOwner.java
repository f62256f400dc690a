package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.recommendationtracker.recommendation.Recommendations;
import org.springframework.stereotype.Component;

/** Officials name the team that is to answer and carry out the recommendation. */
@Component
class AssignOwner implements StepHandler<AssignOwner.Form> {

    record Form(
            @NotBlank(message = "Name the team that owns the recommendation.") @Size(max = 200, message = "The owner's name must have at most 200 characters.") String owner) {}

    private final Recommendations recommendations;

    AssignOwner(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public String step() {
        return "assign-owner";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> complete(Form form, StepContext step) {
        recommendations.assignOwner(step.reference(), step.actor(), form.owner());
        return Map.of();
    }
}
