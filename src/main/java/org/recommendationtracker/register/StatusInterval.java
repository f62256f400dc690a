package org.recommendationtracker.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.PastStatus;
import org.recommendationtracker.recommendation.Status;

/**
 * That a status held in a span of days, as it was known in a span of time. The intervals of one recommendation overlap
 * nowhere: on each day and as known at each moment it has one status, or none yet.
 *
 * @param divided whether it was split into parts, as was known then: the answers are theirs
 * @param effectiveTo the first day on which it held no more; null if it holds still
 * @param recordedTo from when it was known otherwise; null if it is what is known
 */
record StatusInterval(
        Status status,
        boolean divided,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        Instant recordedFrom,
        @Nullable Instant recordedTo) {

    static final Comparator<StatusInterval> ORDER = Comparator.comparing(StatusInterval::recordedFrom)
            .thenComparing(StatusInterval::effectiveFrom)
            .thenComparing(StatusInterval::status)
            .thenComparing(StatusInterval::recordedTo, Comparator.nullsLast(Comparator.naturalOrder()));

    /** What one move makes of what was known: some of it is known no more, something else is known instead. */
    record Update(List<StatusInterval> superseded, List<StatusInterval> known) {}

    /**
     * From its first day on the move holds, whatever held then as far as was known before.
     *
     * @param known what is known before the move
     * @param recordedAt what was recorded later by the clock of another node counts as recorded before
     */
    static Update move(List<StatusInterval> known, Status status, boolean divided, LocalDate on, Instant recordedAt) {
        Instant at = after(known, recordedAt);
        List<StatusInterval> superseded =
                known.stream().filter(interval -> interval.reaches(on)).toList();
        List<StatusInterval> now = new ArrayList<>();
        superseded.stream()
                .filter(interval -> interval.effectiveFrom.isBefore(on))
                .forEach(interval -> now.add(interval.known(interval.divided, on, at)));
        now.add(new StatusInterval(status, divided, on, null, at, null));
        return new Update(
                superseded.stream().map(interval -> interval.supersededAt(at)).toList(), now);
    }

    /** From now on all of it is known to be divided. */
    static Update divide(List<StatusInterval> known, Instant recordedAt) {
        Instant at = after(known, recordedAt);
        return new Update(
                known.stream().map(interval -> interval.supersededAt(at)).toList(),
                known.stream()
                        .map(interval -> interval.known(true, interval.effectiveTo, at))
                        .toList());
    }

    /** From now on another past is known, until what happened here since. */
    static Update correctPast(
            List<StatusInterval> known,
            List<PastStatus> was,
            List<PastStatus> past,
            boolean divided,
            Instant recordedAt) {
        Instant at = after(known, recordedAt);
        List<StatusInterval> superseded =
                known.stream().filter(interval -> interval.isOf(was)).toList();
        @Nullable LocalDate until = known.stream()
                .filter(interval -> !interval.isOf(was))
                .map(StatusInterval::effectiveFrom)
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<StatusInterval> now = ofPast(past, divided, at).stream()
                .filter(interval -> until == null || interval.effectiveFrom.isBefore(until))
                .map(interval ->
                        until != null && interval.reaches(until) ? interval.known(divided, until, at) : interval)
                .toList();
        return new Update(
                superseded.stream().map(interval -> interval.supersededAt(at)).toList(), now);
    }

    private boolean isOf(List<PastStatus> past) {
        return past.stream()
                .anyMatch(each -> each.status() == status && each.on().equals(effectiveFrom));
    }

    /** From now on it is known that none of it should have been entered. */
    static Update takeBack(List<StatusInterval> known, Instant recordedAt) {
        Instant at = after(known, recordedAt);
        return new Update(
                known.stream().map(interval -> interval.supersededAt(at)).toList(), List.of());
    }

    private static Instant after(List<StatusInterval> known, Instant recordedAt) {
        return known.stream()
                .map(StatusInterval::recordedFrom)
                .filter(recordedAt::isBefore)
                .max(Instant::compareTo)
                .orElse(recordedAt);
    }

    /** What became known at one moment of a life elsewhere; of two statuses of one day the later holds. */
    static List<StatusInterval> ofPast(List<PastStatus> past, boolean divided, Instant recordedAt) {
        List<StatusInterval> intervals = new ArrayList<>();
        for (int i = 0; i < past.size(); i++) {
            PastStatus status = past.get(i);
            LocalDate until = i + 1 < past.size() ? past.get(i + 1).on() : null;
            if (!status.on().equals(until)) {
                intervals.add(new StatusInterval(status.status(), divided, status.on(), until, recordedAt, null));
            }
        }
        return intervals;
    }

    /** Those that are known still. */
    static List<StatusInterval> known(List<StatusInterval> all) {
        return all.stream().filter(StatusInterval::isKnown).toList();
    }

    /** All intervals, those too that are known no more, after an update of those that are known. */
    static List<StatusInterval> after(List<StatusInterval> before, Update update) {
        List<StatusInterval> after = new ArrayList<>(before);
        after.removeIf(
                interval -> interval.isKnown() && update.superseded().stream().anyMatch(interval::isTheSameAs));
        after.addAll(update.superseded());
        after.addAll(update.known());
        return after;
    }

    private boolean reaches(LocalDate day) {
        return effectiveTo == null || effectiveTo.isAfter(day);
    }

    private StatusInterval supersededAt(Instant at) {
        return new StatusInterval(status, divided, effectiveFrom, effectiveTo, recordedFrom, at);
    }

    private StatusInterval known(boolean nowDivided, @Nullable LocalDate until, Instant at) {
        return new StatusInterval(status, nowDivided, effectiveFrom, until, at, null);
    }

    /** Whether it is the same but for being superseded. */
    private boolean isTheSameAs(StatusInterval other) {
        return status == other.status
                && effectiveFrom.equals(other.effectiveFrom)
                && recordedFrom.equals(other.recordedFrom);
    }

    boolean isKnown() {
        return recordedTo == null;
    }
}
