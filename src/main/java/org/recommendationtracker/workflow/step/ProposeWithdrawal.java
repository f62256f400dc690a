package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Closures;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.recommendation.WithdrawalGround;
import org.springframework.stereotype.Component;

/** Officials propose to withdraw a recommendation that nobody will carry out as it stands. */
@Component
class ProposeWithdrawal implements StartHandler<ProposeWithdrawal.Form> {

    record Form(
            @NotBlank(message = "Give the reference of the recommendation.") @Size(max = 60, message = "The reference must have at most 60 characters.") String reference,

            @NotNull(message = "Choose why the recommendation is to be closed.") WithdrawalGround ground,

            @Size(max = 60, message = "The successor's reference must have at most 60 characters.") @Nullable String successor,

            @NotBlank(message = "Give the reasons for the withdrawal.") @Size(max = 4000, message = "The reasons must have at most 4000 characters.") String reasons) {}

    private final Closures closures;
    private final References references;

    ProposeWithdrawal(Closures closures, References references) {
        this.closures = closures;
        this.references = references;
    }

    @Override
    public String step() {
        return "propose-withdrawal";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Step asksFor() {
        return Step.WITHDRAWAL_PROPOSED;
    }

    @Override
    public String start(Form form, Starter starter) {
        Recommendation item = references.recommendation(form.reference());
        String successor = form.ground().isSucceeded() ? form.successor() : null;
        int proposal = closures.propose(item.reference(), starter.on(item), form.ground(), successor, form.reasons());
        return item.reference() + "/W" + proposal;
    }
}
