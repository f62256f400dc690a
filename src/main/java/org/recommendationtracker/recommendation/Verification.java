package org.recommendationtracker.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** The panel's judgement of the evidence, made independently of those who submitted it. */
@Embeddable
public record Verification(
        @Enumerated(EnumType.STRING) VerificationOutcome outcome,
        @Column(length = 4_000) String reasons,
        @Column(length = 64) String verifiedBy,
        LocalDate verifiedOn) {}
