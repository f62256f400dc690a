package org.recommendationtracker.recommendation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;

/** A response that the minister's office signed off: the minister's word, kept unchanged even when a later one follows. */
@Embeddable
public record Answer(@Embedded Response response, LocalDate signedOffOn) {}
