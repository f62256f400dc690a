package org.recommendationtracker.recommendation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A row of the status history.
 *
 * @param effectiveOn the day from which the status holds
 * @param recordedAt when the tracker came to know it; never before the fact, often after
 */
@Embeddable
public record StatusChange(@Enumerated(EnumType.STRING) Status status, LocalDate effectiveOn, Instant recordedAt) {}
