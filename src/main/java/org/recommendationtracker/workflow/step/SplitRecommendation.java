package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.recommendationtracker.recommendation.NewPart;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.RelatedRecommendations;
import org.recommendationtracker.recommendation.Step;
import org.springframework.stereotype.Component;

/** Officials split a recommendation into parts that are answered one by one. */
@Component
class SplitRecommendation implements StartHandler<SplitRecommendation.Form> {

    record Form(
            @NotBlank(message = "Give the reference of the recommendation.") @Size(max = 60, message = "The reference must have at most 60 characters.") String reference,

            @NotBlank(message = "Name the parts, each on a line of its own.") @Size(max = 100_000, message = "The parts must have at most 100,000 characters.") String parts) {}

    private final RelatedRecommendations related;
    private final References references;

    SplitRecommendation(RelatedRecommendations related, References references) {
        this.related = related;
        this.references = references;
    }

    @Override
    public String step() {
        return "split-recommendation";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Step asksFor() {
        return Step.SPLIT;
    }

    @Override
    public String start(Form form, Starter starter) {
        Recommendation item = references.recommendation(form.reference());
        related.split(item.reference(), starter.on(item), NewPart.ofLines(form.parts()));
        return item.reference() + "/S1";
    }
}
