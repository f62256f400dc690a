package org.recommendationtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clock that was started on a recommendation.
 *
 * @param action number of the action whose clock it is; null where it is the recommendation's own
 * @param firstDueOn the date first set; kept for ever
 * @param agreedOn the day on which the present date was agreed
 * @param slips how often a later date was granted
 * @param rung what was said last of the present date; null where nothing was yet
 * @param delayReasons what the office that is late answered to the demand for reasons; public
 * @param stoppedOn null while the clock runs
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Deadline(
        @Enumerated(EnumType.STRING) ClockKind kind,
        @Column(name = "action_number") @Nullable Integer action,
        LocalDate startedOn,
        LocalDate firstDueOn,
        LocalDate dueOn,
        LocalDate agreedOn,
        int slips,
        @Enumerated(EnumType.STRING) @Nullable Rung rung,
        @Column(length = 4_000) @Nullable String delayReasons,
        @Nullable LocalDate stoppedOn) {

    static Deadline started(
            ClockKind kind, @Nullable Integer action, LocalDate on, LocalDate dueOn, LocalDate recordedOn) {
        return new Deadline(kind, action, on, dueOn, dueOn, recordedOn, 0, null, null, null);
    }

    /** The same promise runs on, as after a verification that was not met. */
    Deadline resumed(LocalDate on) {
        return new Deadline(kind, action, on, firstDueOn, dueOn, on, slips, null, null, null);
    }

    /** What was done before the clock started, as work that was planned when it was done, stops it on the day it started. */
    Deadline stopped(LocalDate on) {
        LocalDate end = on.isBefore(startedOn) ? startedOn : on;
        return new Deadline(kind, action, startedOn, firstDueOn, dueOn, agreedOn, slips, rung, delayReasons, end);
    }

    Deadline moved(LocalDate to, LocalDate on) {
        return new Deadline(kind, action, startedOn, firstDueOn, to, on, slips + 1, null, delayReasons, null);
    }

    Deadline announced(Rung reached) {
        return new Deadline(
                kind, action, startedOn, firstDueOn, dueOn, agreedOn, slips, reached, delayReasons, stoppedOn);
    }

    Deadline explained(String reasons) {
        return new Deadline(kind, action, startedOn, firstDueOn, dueOn, agreedOn, slips, rung, reasons, stoppedOn);
    }

    /** What is to be said of it next; empty where all was said. A reminder for a day gone by when the date was set is left out. */
    Optional<Rung> nextRung(ClockRule rule) {
        if (rung != null) {
            return rung.next();
        }
        return rule.reminderOn(dueOn).map(reminder -> reminder.isAfter(agreedOn) ? Rung.DUE_SOON : Rung.OVERDUE);
    }

    Optional<LocalDate> rungOn(Rung next, ClockRule rule) {
        return rule.rungOn(next, dueOn, agreedOn);
    }

    public boolean isRunning() {
        return stoppedOn == null;
    }

    public boolean isOverdue(LocalDate today) {
        return isRunning() && dueOn.isBefore(today);
    }
}
