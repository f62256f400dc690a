package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.StepRefused;
import org.springframework.stereotype.Component;

/** The panel accepts a rejection, or asks once that it be reconsidered. */
@Component
class RespondToRejection implements StepHandler<RespondToRejection.Form> {

    enum Outcome {
        ACCEPTED,
        RECONSIDER
    }

    record Form(
            @NotNull(message = "Choose whether the panel accepts the rejection.") Outcome outcome,

            @Size(max = 4000, message = "The reasons must have at most 4000 characters.") @Nullable String reasons) {}

    private final Recommendations recommendations;

    RespondToRejection(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public String step() {
        return "respond-to-rejection";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> complete(Form form, StepContext step) {
        switch (form.outcome()) {
            case ACCEPTED -> recommendations.acceptRejection(step.reference(), step.actor(), form.reasons());
            case RECONSIDER ->
                recommendations.requestReconsideration(step.reference(), step.actor(), required(form.reasons()));
        }
        return Map.of();
    }

    @Override
    public Map<String, Object> show(StepContext step) {
        Map<String, Object> shown = step.summary();
        step.recommendation()
                .answer()
                .ifPresent(answer -> shown.put("responseSummary", Summaries.of(answer.response())));
        return shown;
    }

    private static String required(@Nullable String reasons) {
        if (reasons == null) {
            throw StepRefused.input("reasons", "Say why the rejection is to be reconsidered.");
        }
        return reasons;
    }
}
