package org.recommendationtracker.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a recommendation is of another that was split.
 *
 * @param whole reference of the recommendation that was split
 * @param number from 1 in the order in which the parts were named
 * @param label what distinguishes it from the other parts: a sub-number such as {@code 4a)iv}, or the body that is to answer
 */
@Embeddable
public record Part(
        @Column(name = "part_of") String whole,
        @Column(name = "part_number") Integer number,
        @Column(name = "part_label") String label) {}
