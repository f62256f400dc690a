package org.recommendationtracker.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The panel's judgement of the evidence, made independently of those who submitted it. */
@Embeddable
public record Verification(
        boolean met,
        @Column(length = 4_000) String reasons,
        @Column(length = 64) String verifiedBy,
        LocalDate verifiedOn) {}
