package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.Verification;
import org.springframework.stereotype.Component;

/** Officials plan the work, one action at a time. */
@Component
class PlanAction implements StepHandler<PlanAction.Form> {

    record Form(
            @NotBlank(message = "Describe the action.") @Size(max = 4000, message = "The description must have at most 4000 characters.") String description,

            @NotBlank(message = "Name who carries the action out.") @Size(max = 200, message = "The owner's name must have at most 200 characters.") String owner,

            @NotNull(message = "Give the day on which the action is due.") LocalDate dueDate,

            boolean addAnother) {}

    private final Recommendations recommendations;

    PlanAction(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public String step() {
        return "plan-action";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> complete(Form form, StepContext step) {
        recommendations.planAction(step.reference(), step.actor(), form.description(), form.owner(), form.dueDate());
        return Map.of("addAnother", form.addAnother());
    }

    @Override
    public Map<String, Object> show(StepContext step) {
        Map<String, Object> shown = step.summary();
        shown.put("actionsSummary", Summaries.ofActions(step.recommendation().actions()));
        List<Verification> verifications = step.recommendation().verifications();
        if (!verifications.isEmpty()) {
            shown.put(
                    "notMetReasons", verifications.get(verifications.size() - 1).reasons());
        }
        step.recommendation().owner().ifPresent(owner -> shown.put("owner", owner));
        return shown;
    }
}
