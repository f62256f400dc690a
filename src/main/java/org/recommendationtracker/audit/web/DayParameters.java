package org.recommendationtracker.audit.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.audit.AsAt;
import org.recommendationtracker.text.PlainText;
import org.springframework.web.util.UriComponentsBuilder;

/** Of when totals are asked for; an empty value asks nothing. */
record DayParameters(
        @Parameter(description = "The day; today in England if it is left out", example = "2014-11-30") @Nullable String asOf,

        @Parameter(
                description = "The moment by which it was known; now if it is left out",
                example = "2014-12-01T09:00:00Z")
        @Nullable String knownAt) {

    DayParameters {
        asOf = PlainText.isBlank(asOf) ? null : asOf;
        knownAt = PlainText.isBlank(knownAt) ? null : knownAt;
    }

    /** The address of a page as at a day and as known at a moment. */
    static String address(String path, AsAt asAt) {
        return builder(path, asAt).encode().toUriString();
    }

    /** The same, to go on with. */
    static UriComponentsBuilder builder(String path, AsAt asAt) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("asOf", "{asOf}")
                .queryParam("knownAt", "{knownAt}")
                .uriVariables(Map.of(
                        "asOf",
                        asAt.asOf().toString(),
                        "knownAt",
                        asAt.knownAt().toString()));
    }
}
