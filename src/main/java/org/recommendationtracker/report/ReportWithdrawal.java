package org.recommendationtracker.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a report was entered by mistake.
 *
 * @param askedBy user id of who says so; somebody else confirms it
 * @param withdrawnOn null until it is confirmed
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportWithdrawal(
        @JsonIgnore @Column(name = "withdrawal_asked_by") @Nullable String askedBy,

        @Column(name = "withdrawal_reasons") String reasons,
        @Column(name = "withdrawn_on") @Nullable LocalDate withdrawnOn) {

    /** The longest reasons, in characters. */
    public static final int MAX_REASONS = 4_000;
}
