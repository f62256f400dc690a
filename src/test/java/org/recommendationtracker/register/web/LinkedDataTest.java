package org.recommendationtracker.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.address.PublicAddress;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.StateJson;
import org.recommendationtracker.recommendation.States;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.register.Listing;

class LinkedDataTest {

    private final PublicAddress address = mock();
    private final Parties parties = mock();

    @Test
    void a_recommendation_is_told_in_the_words_of_schema_org() throws JsonProcessingException {
        JsonNode told = new ObjectMapper().readTree(of("That reports are published."));

        assertThat(told).isEqualTo(new ObjectMapper().readTree("""
                        {
                          "@context": "https://schema.org",
                          "@type": "CreativeWork",
                          "url": "https://tracker.example/recommendations/TEST-1-01",
                          "identifier": "TEST-1-01",
                          "name": "Recommendation TEST-1-01",
                          "text": "That reports are published.",
                          "description": "Not answered yet.",
                          "datePublished": "2014-07-31",
                          "creativeWorkStatus": "Issued",
                          "publisher": {"@type": "Organization", "name": "The panel"},
                          "isPartOf": {
                            "@type": "Report",
                            "url": "https://tracker.example/reports/TEST-1",
                            "identifier": "TEST-1",
                            "name": "First report"
                          }
                        }"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "</SCRIPT >",
                "]]>\"',\"@type\":\"Person\"}\\",
                "\u2028\u2029\u0000&lt;/script&gt; 📘"
            })
    void hostile_text_stays_text(String text) throws JsonProcessingException {
        String told = of(text);

        assertThat(told).doesNotContain("<");
        assertThat(new ObjectMapper().readTree(told).path("text").asText()).isEqualTo(text);
    }

    private String of(String text) {
        when(address.of(anyString())).thenAnswer(call -> "https://tracker.example" + call.getArgument(0));
        when(parties.issuingBodyName("scr-panel")).thenReturn("The panel");
        RecommendationState state =
                StateJson.of(StateJson.tree(StateJson.write(States.state("TEST-1-01", Status.ISSUED, null)))
                        .put("text", text));
        return new LinkedData(address, parties)
                .of(new Listing(state, "scr-panel", null, null, null), "Not answered yet.", "First report");
    }
}
