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
 * A proposal of the officials to withdraw a recommendation; the panel consents or refuses.
 *
 * @param successor reference of the recommendation that takes its place; null if none does
 * @param proposedBy user id of who proposed it, who therefore may not decide it; null if it was not kept then
 * @param decisionReasons null until it is decided, as is {@code decidedOn}
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Withdrawal(
        @Enumerated(EnumType.STRING) WithdrawalGround ground,
        @Column(length = 50) @Nullable String successor,
        @Column(length = 4_000) String reasons,
        LocalDate proposedOn,
        @JsonIgnore @Column(length = 64) @Nullable String proposedBy,
        @Enumerated(EnumType.STRING) RequestState state,
        @Column(length = 4_000) @Nullable String decisionReasons,
        @Nullable LocalDate decidedOn) {

    static Withdrawal proposed(
            WithdrawalGround ground, @Nullable String successor, String reasons, String userId, LocalDate on) {
        return new Withdrawal(ground, successor, reasons, on, userId, RequestState.PENDING, null, null);
    }

    /** One of which nothing else is known. */
    static Withdrawal past(@Nullable String successor, String enteredBy, LocalDate on) {
        return new Withdrawal(
                WithdrawalGround.SUPERSEDED, successor, "", on, enteredBy, RequestState.GRANTED, null, on);
    }

    Withdrawal decided(RequestState outcome, @Nullable String decisionReasons, LocalDate on) {
        return new Withdrawal(ground, successor, reasons, proposedOn, proposedBy, outcome, decisionReasons, on);
    }

    boolean isProposedBy(String userId) {
        return userId.equals(proposedBy);
    }

    public boolean isPending() {
        return state == RequestState.PENDING;
    }
}
