package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.VerificationOutcome;
import org.springframework.stereotype.Component;

/** The panel judges how far the evidence shows that the success test is met. */
@Component
class Verify implements StepHandler<Verify.Form> {

    record Form(
            @NotNull(message = "Choose how far the success test is met.") VerificationOutcome outcome,

            @NotBlank(message = "Give the reasons for your judgement.") @Size(max = 4000, message = "The reasons must have at most 4000 characters.") String reasons) {}

    private final Recommendations recommendations;

    Verify(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public String step() {
        return "verify";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> complete(Form form, StepContext step) {
        recommendations.verify(step.reference(), step.actor(), step.parties(), form.outcome(), form.reasons());
        return Map.of();
    }

    @Override
    public Optional<String> bar(StepContext step) {
        return step.independence().barsVerifying(step.parties());
    }

    @Override
    public Map<String, Object> show(StepContext step) {
        Map<String, Object> shown = step.summary();
        step.recommendation()
                .answer()
                .ifPresent(answer -> shown.put("successTest", answer.response().successTest()));
        shown.put("actionsSummary", Summaries.ofActions(step.recommendation().actions()));
        shown.put("evidenceSummary", Summaries.ofEvidence(step.recommendation().evidence()));
        return shown;
    }
}
