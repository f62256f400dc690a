package org.recommendationtracker.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Why a closed recommendation was reopened. */
@Embeddable
public record Reopening(@Column(length = 4_000) String reasons, LocalDate reopenedOn) {}
