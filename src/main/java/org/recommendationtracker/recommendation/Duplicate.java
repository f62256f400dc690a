package org.recommendationtracker.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A recommendation of another report that asks for the same.
 *
 * @param other its reference; it says the same of this one
 * @param reasons why the two ask for the same; public
 */
@Embeddable
public record Duplicate(
        @Column(name = "other") String other,
        @Column(length = 4_000) String reasons,
        LocalDate linkedOn) {}
