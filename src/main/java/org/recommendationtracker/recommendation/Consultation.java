package org.recommendationtracker.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Whom the officials consulted on a recommendation under consideration, and what they said. */
@Embeddable
public record Consultation(
        @Column(length = 2_000) String partners,
        @Column(length = 4_000) String views,
        LocalDate concludedOn) {}
