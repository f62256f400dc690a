package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Closures;
import org.recommendationtracker.recommendation.StepRefused;
import org.springframework.stereotype.Component;

/** The panel consents to the withdrawal of a recommendation, or refuses. */
@Component
class ConsentToWithdrawal implements StepHandler<ConsentToWithdrawal.Form> {

    enum Outcome {
        CONSENTED,
        REFUSED
    }

    record Form(
            @NotNull(message = "Choose whether the panel consents or refuses.") Outcome outcome,

            @Size(max = 4000, message = "The reasons must have at most 4000 characters.") @Nullable String reasons) {}

    private final Closures closures;

    ConsentToWithdrawal(Closures closures) {
        this.closures = closures;
    }

    @Override
    public String step() {
        return "consent-to-withdrawal";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> complete(Form form, StepContext step) {
        switch (form.outcome()) {
            case CONSENTED -> closures.consent(step.reference(), step.number(), step.actor(), form.reasons());
            case REFUSED -> closures.refuse(step.reference(), step.number(), step.actor(), required(form.reasons()));
        }
        return Map.of();
    }

    @Override
    public Optional<String> bar(StepContext step) {
        return step.independence().barsConsenting(step.number());
    }

    @Override
    public Map<String, Object> show(StepContext step) {
        Map<String, Object> shown = step.summary();
        shown.put(
                "withdrawalSummary",
                Summaries.of(step.recommendation().withdrawals().get(step.number() - 1)));
        return shown;
    }

    private static String required(@Nullable String reasons) {
        if (reasons == null) {
            throw StepRefused.input("reasons", "Say why the panel refuses.");
        }
        return reasons;
    }
}
