package org.recommendationtracker.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recommendationtracker.Promised;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.States;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.report.ReportStep;

/** The data of events to the letter: readers of the topics compare what they have with what is made anew. */
class StepDataTest {

    @Test
    void data_of_a_recommendation_is_as_it_always_was() {
        RecommendationState much = States.muchIsKnownOf("TEST-1-02");

        String data = StepData.of(
                        EventCatalogue.of(Step.EXTENSION_GRANTED), Steps.completed(Step.EXTENSION_GRANTED, much, much))
                .toJson();

        assertThat(data).isEqualTo(Promised.json("recommendation-event").toString());
    }

    @Test
    void data_of_a_report_is_as_it_always_was() {
        String data = StepData.of(
                        EventCatalogue.of(ReportStep.LETTER_ISSUED).orElseThrow(),
                        Steps.report(ReportStep.LETTER_ISSUED, "TEST-1"))
                .toJson();

        assertThat(data).isEqualTo(Promised.json("report-event").toString());
    }
}
