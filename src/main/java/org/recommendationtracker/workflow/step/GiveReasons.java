package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.recommendationtracker.recommendation.DueDates;
import org.springframework.stereotype.Component;

/** Officials say why a date was missed. */
@Component
class GiveReasons implements StepHandler<GiveReasons.Form> {

    record Form(
            @NotBlank(message = "Say why the date was missed, and what is done about it.") @Size(max = 4000, message = "The reasons must have at most 4000 characters.") String reasons) {}

    private final DueDates dueDates;

    GiveReasons(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    @Override
    public String step() {
        return "give-reasons";
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
