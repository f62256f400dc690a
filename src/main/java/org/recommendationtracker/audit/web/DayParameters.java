package org.recommendationtracker.audit.web;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.text.PlainText;

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
}
