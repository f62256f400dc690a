package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.recommendationtracker.recommendation.Recommendations;
import org.springframework.stereotype.Component;

/** The panel looks, a year after closure, whether the change lasted. */
@Component
class CheckLasting implements StepHandler<CheckLasting.Form> {

    enum Outcome {
        LASTED,
        NOT_LASTED
    }

    record Form(
            @NotNull(message = "Choose whether the change lasted.") Outcome outcome,

            @NotBlank(message = "Say what shows it.") @Size(max = 4000, message = "The reasons must have at most 4000 characters.") String reasons) {}

    private final Recommendations recommendations;

    CheckLasting(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public String step() {
        return "check-lasting";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> complete(Form form, StepContext step) {
        recommendations.checkLasting(step.reference(), step.actor(), form.outcome() == Outcome.LASTED, form.reasons());
        return Map.of();
    }

    @Override
    public Map<String, Object> show(StepContext step) {
        Map<String, Object> shown = step.summary();
        step.recommendation()
                .answer()
                .ifPresent(answer -> shown.put("successTest", answer.response().successTest()));
        shown.put("evidenceSummary", Summaries.ofEvidence(step.recommendation().evidence()));
        return shown;
    }
}
