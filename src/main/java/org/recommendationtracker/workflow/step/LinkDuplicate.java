package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.RelatedRecommendations;
import org.recommendationtracker.recommendation.Step;
import org.springframework.stereotype.Component;

/** Officials link recommendations of two reports that ask for the same. */
@Component
class LinkDuplicate implements StartHandler<LinkDuplicate.Form> {

    record Form(
            @NotBlank(message = "Give the reference of the recommendation.") @Size(max = 60, message = "The reference must have at most 60 characters.") String reference,

            @NotBlank(message = "Give the reference of the recommendation that asks for the same.") @Size(max = 60, message = "The other reference must have at most 60 characters.") String other,

            @NotBlank(message = "Say why the two ask for the same.") @Size(max = 4000, message = "The reasons must have at most 4000 characters.") String reasons) {}

    private final RelatedRecommendations related;
    private final References references;

    LinkDuplicate(RelatedRecommendations related, References references) {
        this.related = related;
        this.references = references;
    }

    @Override
    public String step() {
        return "link-duplicate";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Step asksFor() {
        return Step.DUPLICATE_LINKED;
    }

    @Override
    public String start(Form form, Starter starter) {
        Recommendation item = references.recommendation(form.reference());
        related.link(item.reference(), starter.on(item), form.other(), form.reasons());
        return item.reference() + "/D" + item.duplicates().size();
    }
}
