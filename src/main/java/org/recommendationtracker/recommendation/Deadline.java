package org.recommendationtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * @param action number of the action whose clock it is; null if it is the recommendation's own
 * @param firstDueOn the date first set; kept for ever
 * @param agreedOn the day on which the present date was agreed
 * @param slips how often an extension was granted
 * @param rung what was said last of the present date; null if nothing was yet
 * @param delayReasons what the office that is late answered to the demand for reasons; public
 * @param stoppedOn null while the clock runs
 * @param nextNoticeOn the day on which something is said of it next; null once it has stopped or all was said
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
        @Enumerated(EnumType.STRING) @Nullable EscalationLevel rung,
        @Column(length = 4_000) @Nullable String delayReasons,
        @Nullable LocalDate stoppedOn,
        @JsonIgnore @Nullable LocalDate nextNoticeOn) {

    static Deadline started(
            ClockKind kind, @Nullable Integer action, LocalDate on, LocalDate dueOn, LocalDate recordedOn) {
        return new Deadline(kind, action, on, dueOn, dueOn, recordedOn, 0, null, null, null, null);
    }

    /** The same promise runs on, as after a verification that was not met. */
    Deadline resumed(LocalDate on) {
        return new Deadline(kind, action, on, firstDueOn, dueOn, on, slips, null, null, null, null);
    }

    /** What was done before the clock started, as work that was planned when it was done, stops it on the day it started. */
    Deadline stopped(LocalDate on) {
        LocalDate end = on.isBefore(startedOn) ? startedOn : on;
        return new Deadline(
                kind, action, startedOn, firstDueOn, dueOn, agreedOn, slips, rung, delayReasons, end, nextNoticeOn);
    }

    Deadline moved(LocalDate to, LocalDate on) {
        return new Deadline(
                kind, action, startedOn, firstDueOn, to, on, slips + 1, null, delayReasons, null, nextNoticeOn);
    }

    Deadline announced(EscalationLevel reached) {
        return new Deadline(
                kind,
                action,
                startedOn,
                firstDueOn,
                dueOn,
                agreedOn,
                slips,
                reached,
                delayReasons,
                stoppedOn,
                nextNoticeOn);
    }

    Deadline explained(String reasons) {
        return new Deadline(
                kind, action, startedOn, firstDueOn, dueOn, agreedOn, slips, rung, reasons, stoppedOn, nextNoticeOn);
    }

    /** Only its dates, without what was and will be said of it. */
    public Deadline withoutNotices() {
        return new Deadline(kind, action, startedOn, firstDueOn, dueOn, agreedOn, slips, null, null, stoppedOn, null);
    }

    /** With the day of its next notice as its rule has it. */
    Deadline scheduled(ClockRule rule) {
        return new Deadline(
                kind,
                action,
                startedOn,
                firstDueOn,
                dueOn,
                agreedOn,
                slips,
                rung,
                delayReasons,
                stoppedOn,
                nextNotice(rule).orElse(null));
    }

    /** When something is said of it next, by its rule; empty once it has stopped or all was said. */
    Optional<LocalDate> nextNotice(ClockRule rule) {
        return nextLevel(rule).flatMap(next -> rule.escalatesOn(next, dueOn, agreedOn));
    }

    /** What is said of it next. A reminder for a day gone by when the date was set is left out. */
    Optional<EscalationLevel> nextLevel(ClockRule rule) {
        if (!isRunning()) {
            return Optional.empty();
        }
        if (rung != null) {
            return rung.next();
        }
        return rule.reminderOn(dueOn)
                .map(reminder -> reminder.isAfter(agreedOn) ? EscalationLevel.DUE_SOON : EscalationLevel.OVERDUE);
    }

    /** Whether whoever is late is to say why. */
    public boolean demandsReasons() {
        return isRunning() && rung == EscalationLevel.REASONS_DEMANDED;
    }

    public boolean isRunning() {
        return stoppedOn == null;
    }

    public boolean isOverdue(LocalDate today) {
        return isRunning() && dueOn.isBefore(today);
    }
}
