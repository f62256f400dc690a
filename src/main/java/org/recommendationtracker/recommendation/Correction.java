package org.recommendationtracker.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry made in error and what it should say; a second person confirms or dismisses it.
 *
 * @param number of the action or document; null if the entry is the recommendation's own
 * @param was what the entry said when the correction was proposed
 * @param proposedBy user id of who proposed it, who therefore may not confirm it
 */
@Embeddable
public record Correction(
        @Enumerated(EnumType.STRING) CorrectableEntry entry,
        @Column(name = "entry_number") @Nullable Integer number,
        @Column(length = 4_000) String was,
        @Column(name = "corrected_value", length = 4_000) String value,
        @Column(length = 4_000) String reasons,
        @Column(length = 64) String proposedBy,
        LocalDate proposedOn,
        @Enumerated(EnumType.STRING) RequestState state,
        @Nullable LocalDate decidedOn) {

    static Correction proposed(
            CorrectableEntry entry,
            @Nullable Integer number,
            String was,
            String value,
            String reasons,
            String proposedBy,
            LocalDate on) {
        return new Correction(entry, number, was, value, reasons, proposedBy, on, RequestState.PENDING, null);
    }

    Correction decided(RequestState outcome, LocalDate on) {
        return new Correction(entry, number, was, value, reasons, proposedBy, proposedOn, outcome, on);
    }

    public boolean isPending() {
        return state == RequestState.PENDING;
    }
}
