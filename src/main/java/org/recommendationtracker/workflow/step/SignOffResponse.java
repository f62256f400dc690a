package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.StepRefused;
import org.springframework.stereotype.Component;

/** The minister's private office signs the draft off, or returns it with comments. */
@Component
class SignOffResponse implements StepHandler<SignOffResponse.Form> {

    enum Outcome {
        SIGNED_OFF,
        RETURNED
    }

    record Form(
            @NotNull(message = "Choose whether to sign off or to return the draft.") Outcome outcome,

            @Size(max = 4000, message = "The comments must have at most 4000 characters.") @Nullable String comments) {}

    private final Recommendations recommendations;

    SignOffResponse(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public String step() {
        return "sign-off-response";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> complete(Form form, StepContext step) {
        switch (form.outcome()) {
            case SIGNED_OFF -> recommendations.signOff(step.reference(), step.actor(), form.comments());
            case RETURNED -> recommendations.returnResponse(step.reference(), step.actor(), required(form.comments()));
        }
        return Map.of();
    }

    @Override
    public Optional<String> bar(StepContext step) {
        return step.independence().barsSigningOff();
    }

    @Override
    public Map<String, Object> show(StepContext step) {
        Map<String, Object> shown = step.summary();
        step.recommendation().draft().ifPresent(draft -> shown.put("responseSummary", Summaries.of(draft)));
        return shown;
    }

    private static String required(@Nullable String comments) {
        if (comments == null) {
            throw StepRefused.input("comments", "Say in the comments what is to be changed in the draft.");
        }
        return comments;
    }
}
