package org.recommendationtracker.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The panel's one request to think about a rejection again. */
@Embeddable
public record Reconsideration(@Column(length = 4_000) String reasons, LocalDate requestedOn) {}
