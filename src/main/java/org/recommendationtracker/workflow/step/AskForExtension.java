package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.recommendationtracker.recommendation.ActionReference;
import org.recommendationtracker.recommendation.DueDates;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.Step;
import org.springframework.stereotype.Component;

/** Officials request an extension for a recommendation or one of its actions. */
@Component
class AskForExtension implements StartHandler<AskForExtension.Form> {

    record Form(
            @NotBlank(message = "Give the reference of the recommendation.") @Size(max = 60, message = "The reference must have at most 60 characters.") String reference,

            @NotNull(message = "Give the date that can be kept.") LocalDate newDate,

            @NotBlank(message = "Say why more time is needed.") @Size(max = 4000, message = "The reasons must have at most 4000 characters.") String reasons) {}

    private final DueDates dueDates;
    private final References references;

    AskForExtension(DueDates dueDates, References references) {
        this.dueDates = dueDates;
        this.references = references;
    }

    @Override
    public String step() {
        return "ask-for-extension";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Step asksFor() {
        return Step.EXTENSION_REQUESTED;
    }

    @Override
    public String start(Form form, Starter starter) {
        Integer action = ActionReference.find(form.reference())
                .map(ActionReference::number)
                .orElse(null);
        Recommendation item =
                action == null ? references.recommendation(form.reference()) : references.withAction(form.reference());
        int request =
                dueDates.requestExtension(item.reference(), action, starter.on(item), form.newDate(), form.reasons());
        return item.reference() + "/X" + request;
    }
}
