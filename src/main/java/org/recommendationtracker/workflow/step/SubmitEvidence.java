package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.recommendationtracker.recommendation.Recommendations;
import org.springframework.stereotype.Component;

/** Officials submit a published document that shows that the success test is met; whoever does may not verify it. */
@Component
class SubmitEvidence implements StepHandler<SubmitEvidence.Form> {

    record Form(
            @NotBlank(message = "Give the address of the published document.") @Pattern(
                    regexp = "(?i)\\s*https?://[^\\s/$.?#][^\\s]*\\s*",
                    message = "The address must begin with http:// or https:// and hold no spaces.")
            @Size(max = 2000, message = "The address must have at most 2000 characters.") String address,

            @NotNull(message = "Give the day on which the document was published.") LocalDate publishedOn,

            @NotBlank(message = "Say what the document shows.") @Size(max = 4000, message = "What the document shows must be said in at most 4000 characters.") String shows,

            boolean addAnother) {}

    private final Recommendations recommendations;

    SubmitEvidence(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public String step() {
        return "submit-evidence";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> complete(Form form, StepContext step) {
        recommendations.submitEvidence(
                step.reference(), step.actor(), form.address(), form.publishedOn(), form.shows());
        return Map.of("addAnother", form.addAnother());
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
