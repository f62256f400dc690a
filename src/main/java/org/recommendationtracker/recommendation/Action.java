package org.recommendationtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work towards an accepted recommendation.
 *
 * @param firstDueOn the date first promised; kept for ever
 * @param dueOn the date promised now
 * @param deliveredOn null until it is delivered, as is {@code summary}
 */
@Embeddable
public record Action(
        int number,
        @Column(length = 4_000) String description,
        @Column(length = 200) String owner,
        LocalDate firstDueOn,
        LocalDate dueOn,
        @Nullable LocalDate deliveredOn,
        @Column(length = 4_000) @Nullable String summary) {

    static Action planned(int number, String description, String owner, LocalDate dueOn) {
        return new Action(number, description, owner, dueOn, dueOn, null, null);
    }

    Action delivered(LocalDate on, String summary) {
        return new Action(number, description, owner, firstDueOn, dueOn, on, summary);
    }

    Action moved(LocalDate to) {
        return new Action(number, description, owner, firstDueOn, to, deliveredOn, summary);
    }

    Action withDescription(String corrected) {
        return new Action(number, corrected, owner, firstDueOn, dueOn, deliveredOn, summary);
    }

    Action withOwner(String corrected) {
        return new Action(number, description, corrected, firstDueOn, dueOn, deliveredOn, summary);
    }

    Action withDeliveredOn(LocalDate corrected) {
        return new Action(number, description, owner, firstDueOn, dueOn, corrected, summary);
    }

    Action withSummary(String corrected) {
        return new Action(number, description, owner, firstDueOn, dueOn, deliveredOn, corrected);
    }

    public boolean isDelivered() {
        return deliveredOn != null;
    }

    /** Whether it is not delivered and has another date than the one first promised. */
    @JsonIgnore
    public boolean isOpenAndMoved() {
        return !isDelivered() && !dueOn.equals(firstDueOn);
    }
}
