package org.recommendationtracker.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The panel's look, some time after closure, at whether the change lasted. */
@Embeddable
public record LastingCheck(
        boolean lasted, @Column(length = 4_000) String reasons, LocalDate checkedOn) {}
