package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Decision;
import org.recommendationtracker.recommendation.Extent;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.recommendation.Status;
import org.springframework.stereotype.Component;

/** Officials draft the response; fields that the chosen decision does not ask for are not kept. */
@Component
class DraftResponse implements StepHandler<DraftResponse.Form> {

    record Form(
            @NotNull(message = "Choose the decision.") Decision decision,
            @Nullable Extent extent,

            @NotBlank(message = "Give the reasons for the decision.") @Size(
                    max = Response.MAX_TEXT,
                    message = "The reasons must have at most " + Response.MAX_TEXT + " characters.")
            String reasons,

            @Size(max = 1000, message = "The success test must have at most 1000 characters.") @Nullable String successTest,

            @Nullable LocalDate targetDate,
            @Nullable LocalDate reviewDate) {

        Response toResponse() {
            return switch (decision) {
                case ACCEPTED -> new Response(decision, extent, reasons, successTest, targetDate, null, null);
                case UNDER_CONSIDERATION -> new Response(decision, null, reasons, null, null, reviewDate, null);
                case REJECTED -> new Response(decision, null, reasons, null, null, null, null);
            };
        }
    }

    private final Recommendations recommendations;

    DraftResponse(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public String step() {
        return "draft-response";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> complete(Form form, StepContext step) {
        recommendations.draft(step.reference(), step.actor(), form.toResponse());
        return Map.of();
    }

    @Override
    public Map<String, Object> show(StepContext step) {
        Map<String, Object> shown = step.summary();
        step.recommendation().returnComments().ifPresent(comments -> shown.put("returnComments", comments));
        step.recommendation().draft().ifPresent(draft -> fill(shown, draft));
        shown.put("mustDecide", step.recommendation().status() == Status.UNDER_CONSIDERATION);
        shown.put("partnersViews", Summaries.ofViews(step.recommendation().consultations()));
        step.recommendation()
                .reconsideration()
                .ifPresent(asked -> shown.put("reconsiderationReasons", asked.reasons()));
        return shown;
    }

    private static void fill(Map<String, Object> shown, Response draft) {
        shown.put("decision", draft.decision().name());
        shown.put("reasons", draft.reasons());
        shown.put("extent", draft.extent() == null ? null : draft.extent().name());
        shown.put("successTest", draft.successTest());
        shown.put(
                "targetDate",
                draft.targetDate() == null ? null : draft.targetDate().toString());
        shown.put(
                "reviewDate",
                draft.reviewDate() == null ? null : draft.reviewDate().toString());
    }
}
