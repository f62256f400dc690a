package org.recommendationtracker.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.Promised;
import org.recommendationtracker.recommendation.States;

/** What the REST interface answers with. */
class RecommendationViewTest {

    @Test
    void a_recommendation_is_answered_as_it_always_was() throws JsonProcessingException {
        assertThat(Promised.answer(RecommendationViews.INSTANCE.view(States.muchIsKnownOf("TEST-1-02"))))
                .isEqualTo(Promised.json("recommendation-rest"));
    }
}
