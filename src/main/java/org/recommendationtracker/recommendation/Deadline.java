package org.recommendationtracker.recommendation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A clock that was started on a recommendation.
 *
 * @param firstDueOn the date first set; kept for ever
 * @param stoppedOn null while the clock runs
 */
@Embeddable
public record Deadline(
        @Enumerated(EnumType.STRING) ClockKind kind,
        LocalDate startedOn,
        LocalDate firstDueOn,
        LocalDate dueOn,
        @Nullable LocalDate stoppedOn) {

    static Deadline started(ClockKind kind, LocalDate on, LocalDate dueOn) {
        return new Deadline(kind, on, dueOn, dueOn, null);
    }

    Deadline stopped(LocalDate on) {
        return new Deadline(kind, startedOn, firstDueOn, dueOn, on);
    }

    public boolean isRunning() {
        return stoppedOn == null;
    }

    public boolean isOverdue(LocalDate today) {
        return isRunning() && dueOn.isBefore(today);
    }
}
