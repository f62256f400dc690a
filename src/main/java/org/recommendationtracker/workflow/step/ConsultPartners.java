package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.recommendationtracker.recommendation.Recommendations;
import org.springframework.stereotype.Component;

/** Officials record whom they consulted and what the partners said; the response is then drafted anew. */
@Component
class ConsultPartners implements StepHandler<ConsultPartners.Form> {

    record Form(
            @NotBlank(message = "Name the partners you consulted.") @Size(max = 2000, message = "The partners' names must have at most 2000 characters.") String partners,

            @NotBlank(message = "Record what the partners said.") @Size(max = 4000, message = "The views must have at most 4000 characters.") String views) {}

    private final Recommendations recommendations;

    ConsultPartners(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public String step() {
        return "consult-partners";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> complete(Form form, StepContext step) {
        recommendations.recordConsultation(step.reference(), step.actor(), form.partners(), form.views());
        return Map.of();
    }
}
