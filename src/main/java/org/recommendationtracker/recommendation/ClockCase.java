package org.recommendationtracker.recommendation;

import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Term;

/**
 * What clocks are asked for.
 *
 * @param issuingBody its code
 * @param answerWithin what a law sets for this one recommendation; null if it sets nothing, or the same for all of the body
 */
public record ClockCase(
        Priority priority, String issuingBody, @Nullable Term answerWithin) {}
