package org.recommendationtracker.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.LastingCheck;
import org.recommendationtracker.recommendation.RecommendationState.Document;
import org.recommendationtracker.recommendation.RecommendationState.Judgement;
import org.recommendationtracker.recommendation.StateJson;
import org.recommendationtracker.recommendation.States;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.VerificationOutcome;
import org.recommendationtracker.register.web.Views.View;

class ViewsTest {

    private static final LocalDate DAY = LocalDate.of(2015, 3, 31);

    private final ObjectNode state =
            StateJson.tree(StateJson.write(States.state("TEST-1-01", Status.IN_PROGRESS, null)));

    @Test
    void who_has_said_nothing_is_said_to_have() {
        assertThat(views().isEmpty()).isTrue();
        assertThat(views().withoutOfficials()).isEqualTo("Officials have not reported that anything was done yet.");
        assertThat(views().withoutPanel()).isEqualTo("The panel has not judged anything yet.");

        set("parts", 2);
        assertThat(views().withoutOfficials()).isEqualTo("Officials report on each part by itself.");
        assertThat(views().withoutPanel()).isEqualTo("The panel judges each part by itself.");
    }

    @Test
    void the_latest_that_officials_did_or_submitted_is_what_they_say() {
        set(
                "actions",
                List.of(
                        new Action(1, "Write it", "Team", DAY, DAY, DAY, "It is written."),
                        new Action(2, "Send it", "Team", DAY, DAY, null, null)));
        assertThat(views().officials()).isEqualTo(new View("Action 1 delivered", "It is written.", DAY));

        set(
                "evidence",
                List.of(new Document("https://example.org", null, DAY, "Chapter 4 says when.", DAY.plusDays(1))));
        assertThat(views().officials())
                .isEqualTo(new View("Evidence submitted", "Chapter 4 says when.", DAY.plusDays(1)));
        assertThat(views().isEmpty()).isFalse();
    }

    @Test
    void of_a_judgement_and_a_later_look_the_look_is_what_the_panel_found() {
        set(
                "verifications",
                List.of(
                        new Judgement(false, VerificationOutcome.NOT_MET, "Not in force.", DAY),
                        new Judgement(true, VerificationOutcome.MET, "In force.", DAY)));
        assertThat(views().panel()).isEqualTo(new View("Success test: met", "In force.", DAY));

        set("lastingChecks", List.of(new LastingCheck(false, "It ended.", DAY.plusYears(1))));
        assertThat(views().panel()).isEqualTo(new View("The change did not last", "It ended.", DAY.plusYears(1)));
    }

    private void set(String field, Object value) {
        state.putRawValue(field, new RawValue(StateJson.write(value)));
    }

    private Views views() {
        return Views.of(StateJson.of(state), null);
    }
}
