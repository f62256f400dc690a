package org.recommendationtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An extension that officials requested; the minister's office grants or refuses it.
 *
 * @param clock number of the clock whose date it is about
 * @param from the date that held when it was asked
 * @param askedBy user id of who asked it, who therefore may not decide it; null if it was not kept then
 * @param decisionReasons null until it is decided, as is {@code decidedOn}
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Extension(
        @Column(name = "clock_number") int clock,
        @Column(name = "from_date") LocalDate from,
        @Column(name = "to_date") LocalDate to,
        @Column(length = 4_000) String reasons,
        LocalDate askedOn,
        @JsonIgnore @Column(length = 64) @Nullable String askedBy,
        @Enumerated(EnumType.STRING) RequestState state,
        @Column(length = 4_000) @Nullable String decisionReasons,
        @Nullable LocalDate decidedOn) {

    static Extension asked(int clock, LocalDate from, LocalDate to, String reasons, String userId, LocalDate on) {
        return new Extension(clock, from, to, reasons, on, userId, RequestState.PENDING, null, null);
    }

    Extension decided(RequestState outcome, @Nullable String decisionReasons, LocalDate on) {
        return new Extension(clock, from, to, reasons, askedOn, askedBy, outcome, decisionReasons, on);
    }

    boolean isAskedBy(String userId) {
        return userId.equals(askedBy);
    }

    public boolean isPending() {
        return state == RequestState.PENDING;
    }
}
