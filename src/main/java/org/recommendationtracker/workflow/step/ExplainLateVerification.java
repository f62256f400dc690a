package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.recommendationtracker.recommendation.DueDates;
import org.springframework.stereotype.Component;

/** The panel says why its verification is late. */
@Component
class ExplainLateVerification implements StepHandler<ExplainLateVerification.Form> {

    record Form(
            @NotBlank(message = "Say why the evidence is not judged yet, and what is done about it.") @Size(max = 4000, message = "The reasons must have at most 4000 characters.") String reasons) {}

    private final DueDates dueDates;

    ExplainLateVerification(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    @Override
    public String step() {
        return "explain-late-verification";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> complete(Form form, StepContext step) {
        dueDates.explainDelay(step.clock(), step.actor(), form.reasons());
        return Map.of();
    }

    @Override
    public Map<String, Object> show(StepContext step) {
        return step.summaryWithClock();
    }
}
