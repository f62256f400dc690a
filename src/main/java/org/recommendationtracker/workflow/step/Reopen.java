package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.recommendationtracker.recommendation.Closures;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.Step;
import org.springframework.stereotype.Component;

/** The panel reopens a closed recommendation. */
@Component
class Reopen implements StartHandler<Reopen.Form> {

    record Form(
            @NotBlank(message = "Give the reference of the recommendation.") @Size(max = 60, message = "The reference must have at most 60 characters.") String reference,

            @NotBlank(message = "Say why the recommendation is reopened.") @Size(max = 4000, message = "The reasons must have at most 4000 characters.") String reasons) {}

    private final Closures closures;
    private final References references;

    Reopen(Closures closures, References references) {
        this.closures = closures;
        this.references = references;
    }

    @Override
    public String step() {
        return "reopen";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Step asksFor() {
        return Step.REOPENED;
    }

    @Override
    public String start(Form form, Starter starter) {
        Recommendation item = references.recommendation(form.reference());
        closures.reopen(item.reference(), starter.on(item), form.reasons());
        return item.reference() + "/R" + item.reopenings().size();
    }
}
