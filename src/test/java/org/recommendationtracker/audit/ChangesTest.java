package org.recommendationtracker.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recommendationtracker.Promised;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.StateJson;
import org.recommendationtracker.recommendation.States;

/** What entries of the audit trail hold, and that it can be read for ever. */
class ChangesTest {

    private final RecommendationState much = States.muchIsKnownOf("TEST-1-02");

    @Test
    void a_first_entry_holds_everything_under_the_names_that_it_always_had() {
        String kept = new Changes().between(null, much).after();

        assertThat(Promised.read(kept)).isEqualTo(Promised.json("recommendation-kept"));
    }

    @Test
    void what_was_ever_kept_reads_as_it_was() {
        RecommendationState read =
                StateJson.read(Promised.json("recommendation-kept").toString());

        assertThat(StateJson.write(read)).isEqualTo(StateJson.write(much));
    }
}
