package org.recommendationtracker.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import org.recommendationtracker.party.Actor;

/**
 * Somebody remarked something on a recommendation, which is no step and changes nothing. Published inside the comment's
 * transaction. Drafting: it goes to the audit history, and never to events or public pages.
 *
 * @param madeOn the day in England
 */
public record CommentMade(
        RecommendationReference reference, Actor actor, String text, LocalDate madeOn, Instant recordedAt) {}
