package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.DueDates;
import org.recommendationtracker.recommendation.Extension;
import org.recommendationtracker.recommendation.StepRefused;
import org.springframework.stereotype.Component;

/** The minister's office grants or refuses an extension. */
@Component
class DecideExtension implements StepHandler<DecideExtension.Form> {

    enum Outcome {
        GRANTED,
        REFUSED
    }

    record Form(
            @NotNull(message = "Choose whether to grant or to refuse the extension.") Outcome outcome,

            @Size(max = 4000, message = "The reasons must have at most 4000 characters.") @Nullable String reasons) {}

    private final DueDates dueDates;

    DecideExtension(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    @Override
    public String step() {
        return "decide-extension";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> complete(Form form, StepContext step) {
        switch (form.outcome()) {
            case GRANTED -> dueDates.grantExtension(step.reference(), step.number(), step.actor(), form.reasons());
            case REFUSED ->
                dueDates.refuseExtension(step.reference(), step.number(), step.actor(), required(form.reasons()));
        }
        return Map.of();
    }

    @Override
    public Optional<String> bar(StepContext step) {
        return step.independence().barsDecidingExtension(step.number());
    }

    @Override
    public Map<String, Object> show(StepContext step) {
        Map<String, Object> shown = step.summary();
        Extension asked = step.recommendation().extensions().get(step.number() - 1);
        shown.put("extensionSummary", Summaries.of(asked, step.recommendation().clock(asked.clock())));
        return shown;
    }

    private static String required(@Nullable String reasons) {
        if (reasons == null) {
            throw StepRefused.input("reasons", "Say why the extension is refused.");
        }
        return reasons;
    }
}
