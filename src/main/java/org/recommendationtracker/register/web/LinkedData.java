package org.recommendationtracker.register.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.recommendationtracker.address.PublicAddress;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.register.Listing;
import org.springframework.stereotype.Component;

/** A recommendation in the words of schema.org, as search engines read it in its page (JSON-LD). */
@Component
class LinkedData {

    private static final JsonMapper JSON = new JsonMapper();

    private final PublicAddress address;
    private final Parties parties;

    LinkedData(PublicAddress address, Parties parties) {
        this.address = address;
        this.parties = parties;
    }

    @JsonPropertyOrder({"@context", "@type"})
    private record Work(
            String url,
            String identifier,
            String name,
            String text,
            String description,
            String datePublished,
            String creativeWorkStatus,
            Organization publisher,
            Report isPartOf) {

        @JsonProperty("@context")
        String context() {
            return "https://schema.org";
        }

        @JsonProperty("@type")
        String type() {
            return "CreativeWork";
        }
    }

    private record Organization(String name) {

        @JsonProperty("@type")
        String type() {
            return "Organization";
        }
    }

    private record Report(String url, String identifier, String name) {

        @JsonProperty("@type")
        String type() {
            return "Report";
        }
    }

    /** JSON that can stand in a script element, whatever the recommendation's text is. */
    String of(Listing listing, String standing, String reportTitle) {
        RecommendationState state = listing.state();
        return write(new Work(
                address.of("/recommendations/" + state.reference()),
                state.reference(),
                "Recommendation " + state.reference(),
                state.text(),
                standing,
                state.publishedOn().toString(),
                state.status().title(),
                new Organization(parties.issuingBodyName(listing.issuingBody())),
                new Report(address.of("/reports/" + state.report()), state.report(), reportTitle)));
    }

    /** Strings alone hold the sign with which an element would end, or a comment begin. */
    private static String write(Work work) {
        try {
            return JSON.writeValueAsString(work).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recommendation that is no JSON", e);
        }
    }
}
