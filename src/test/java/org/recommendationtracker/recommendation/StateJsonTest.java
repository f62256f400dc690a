package org.recommendationtracker.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A state as it is kept and read again. */
class StateJsonTest {

    private static final String EARLIER = """
            {"reference": "SCRP-2014-01", "report": "SCRP-2014", "number": 1, "office": "dfe", "text": "Publish.",
             "priority": "HIGH", "publishedOn": "2014-07-31", "status": "ISSUED", "unheardOf": {"a": 1},
             "themes": ["training", "funding", "courts", "data", "police"], "boards": ["norfolk", "kent", "essex"]}""";

    @Test
    void what_an_earlier_version_did_not_know_is_empty() {
        RecommendationState state = StateJson.read(EARLIER);

        assertThat(state.actions()).isEmpty();
        assertThat(state.duplicates()).isEmpty();
        assertThat(state.response()).isNull();
        assertThat(state.parts()).isZero();
    }

    @Test
    void sets_keep_the_order_in_which_they_were_written() {
        RecommendationState state = StateJson.read(StateJson.write(StateJson.read(EARLIER)));

        assertThat(List.copyOf(state.themes())).containsExactly("training", "funding", "courts", "data", "police");
        assertThat(List.copyOf(state.boards())).containsExactly("norfolk", "kent", "essex");
    }
}
