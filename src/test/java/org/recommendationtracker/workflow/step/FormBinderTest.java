package org.recommendationtracker.workflow.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.recommendation.Decision;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.recommendation.StepRefused.Problem;

class FormBinderTest {

    private final FormBinder binder =
            new FormBinder(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void everything_that_is_wrong_is_said_at_once_field_by_field() {
        StepRefused refused = catchThrowableOfType(
                StepRefused.class,
                () -> binder.bind(
                        DraftResponse.Form.class,
                        Map.of("decision", "MAYBE", "targetDate", "2027-02-31", "verdict", "yes", "reasons", " ")));

        assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactly("verdict", "decision", "targetDate", "reasons");
        assertThat(refused.field()).isEqualTo("verdict");
        assertThat(refused.getMessage())
                .contains("no field \"verdict\"", "Choose one of: ACCEPTED", "a day that exists", "Give the reasons");
    }

    @Test
    void a_value_of_another_kind_is_named_and_not_checked_further() {
        StepRefused refused = catchThrowableOfType(
                StepRefused.class,
                () -> binder.bind(
                        PlanAction.Form.class, Map.of("description", Map.of("a", 1), "addAnother", "perhaps")));

        assertThat(refused.problems())
                .contains(
                        new Problem(
                                "description",
                                "\"description\" cannot be read. Give a single value of the kind that the form asks for."),
                        new Problem("addAnother", "\"addAnother\" cannot be read. Choose true or false."))
                .extracting(Problem::field)
                .containsExactly("description", "addAnother", "owner", "dueDate");
    }

    @Test
    void spaces_around_text_are_dropped_and_blank_text_is_nothing() {
        DraftResponse.Form form = binder.bind(
                DraftResponse.Form.class,
                Map.of("decision", "REJECTED", "reasons", " It is law. \n", "successTest", "  "));

        assertThat(form.decision()).isEqualTo(Decision.REJECTED);
        assertThat(form.reasons()).isEqualTo("It is law.");
        assertThat(form.successTest()).isNull();
    }
}
