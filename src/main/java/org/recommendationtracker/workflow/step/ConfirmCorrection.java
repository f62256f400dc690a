package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Corrections;
import org.springframework.stereotype.Component;

/** A second person confirms a correction, or dismisses it. */
@Component
class ConfirmCorrection implements StepHandler<ConfirmCorrection.Form> {

    enum Outcome {
        CONFIRMED,
        DISMISSED
    }

    record Form(
            @NotNull(message = "Choose whether the correction is right.") Outcome outcome,

            @Size(max = 4000, message = "The comments must have at most 4000 characters.") @Nullable String comments) {}

    private final Corrections corrections;

    ConfirmCorrection(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public String step() {
        return "confirm-correction";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> complete(Form form, StepContext step) {
        switch (form.outcome()) {
            case CONFIRMED -> corrections.confirm(step.reference(), step.number(), step.actor(), form.comments());
            case DISMISSED -> corrections.dismiss(step.reference(), step.number(), step.actor(), form.comments());
        }
        return Map.of();
    }

    @Override
    public Optional<String> bar(StepContext step) {
        return step.independence().barsConfirming(step.number());
    }

    @Override
    public Map<String, Object> show(StepContext step) {
        Map<String, Object> shown = step.summary();
        shown.put(
                "correctionSummary",
                Summaries.of(step.recommendation().corrections().get(step.number() - 1)));
        return shown;
    }
}
