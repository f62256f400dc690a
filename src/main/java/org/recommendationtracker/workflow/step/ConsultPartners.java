package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.recommendationtracker.recommendation.Recommendations;
import org.springframework.stereotype.Component;

/** Officials record what each partner said; after the last one the response is drafted anew. */
@Component
class ConsultPartners implements StepHandler<ConsultPartners.Form> {

    record Form(
            @NotBlank(message = "Name the partner you consulted.") @Size(max = 2000, message = "The partner's name must have at most 2000 characters.") String partner,

            @NotBlank(message = "Record what the partner said.") @Size(max = 4000, message = "The view must have at most 4000 characters.") String view,

            boolean addAnother) {}

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
        recommendations.recordView(step.reference(), step.actor(), form.partner(), form.view());
        if (!form.addAnother()) {
            recommendations.concludeConsultation(step.reference(), step.actor());
        }
        return Map.of("addAnother", form.addAnother());
    }

    @Override
    public Map<String, Object> show(StepContext step) {
        Map<String, Object> shown = step.summary();
        shown.put("partnersViews", Summaries.ofViews(step.recommendation().consultations()));
        return shown;
    }
}
