package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.CorrectableEntry;
import org.recommendationtracker.recommendation.Corrections;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.Step;
import org.springframework.stereotype.Component;

/** Officials propose what an entry made in error should say. */
@Component
class ProposeCorrection implements StartHandler<ProposeCorrection.Form> {

    record Form(
            @NotBlank(message = "Give the reference of the recommendation.") @Size(max = 60, message = "The reference must have at most 60 characters.") String reference,

            @NotNull(message = "Choose the entry that is wrong.") CorrectableEntry entry,

            @Nullable Integer number,

            @NotBlank(message = "Give what the entry should say.") @Size(max = 4000, message = "The entry must have at most 4000 characters.") String value,

            @NotBlank(message = "Say how the error came about.") @Size(max = 4000, message = "The reasons must have at most 4000 characters.") String reasons) {}

    private final Corrections corrections;
    private final References references;

    ProposeCorrection(Corrections corrections, References references) {
        this.corrections = corrections;
        this.references = references;
    }

    @Override
    public String step() {
        return "propose-correction";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Step asksFor() {
        return Step.CORRECTION_PROPOSED;
    }

    @Override
    public String start(Form form, Starter starter) {
        Recommendation item = references.recommendation(form.reference());
        int proposal = corrections.propose(
                item.reference(), starter.on(item), form.entry(), form.number(), form.value(), form.reasons());
        return item.reference() + "/K" + proposal;
    }
}
