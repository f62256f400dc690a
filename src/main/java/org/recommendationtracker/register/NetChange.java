package org.recommendationtracker.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.Status;

/**
 * By how much the number in a status changes from a day on, as recorded on a day. The sum of all up to a day, as recorded up
 * to a day, is the number in that status.
 *
 * @param recordedOn the day in England
 */
record NetChange(Status status, boolean divided, LocalDate effectiveOn, LocalDate recordedOn, int net) {

    private record Place(Status status, boolean divided, LocalDate effectiveOn, LocalDate recordedOn) {}

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::recordedOn)
            .thenComparing(Place::effectiveOn)
            .thenComparing(Place::status)
            .thenComparing(Place::divided);

    /** What an update of the intervals changes. */
    static List<NetChange> of(StatusInterval.Update update) {
        Counter counter = new Counter();
        update.superseded().forEach(interval -> counter.end(interval, 1));
        update.known().forEach(interval -> counter.begin(interval, 1));
        return counter.changes();
    }

    /** What changes if a recommendation has these intervals and not those. */
    static List<NetChange> between(List<StatusInterval> those, List<StatusInterval> these) {
        Counter counter = new Counter();
        those.forEach(interval -> counter.count(interval, -1));
        these.forEach(interval -> counter.count(interval, 1));
        return counter.changes();
    }

    private static final class Counter {

        private final Map<Place, Integer> nets = new TreeMap<>(ORDER);

        void count(StatusInterval interval, int times) {
            begin(interval, times);
            if (!interval.isKnown()) {
                end(interval, times);
            }
        }

        void begin(StatusInterval interval, int times) {
            addSpan(interval, interval.recordedFrom(), times);
        }

        void end(StatusInterval interval, int times) {
            addSpan(interval, interval.recordedTo(), -times);
        }

        private void addSpan(StatusInterval interval, @Nullable Instant recordedAt, int times) {
            if (recordedAt == null) {
                throw new IllegalArgumentException("an interval that is known still has not ended: " + interval);
            }
            LocalDate recordedOn = England.dayOf(recordedAt);
            add(new Place(interval.status(), interval.divided(), interval.effectiveFrom(), recordedOn), times);
            if (interval.effectiveTo() != null) {
                add(new Place(interval.status(), interval.divided(), interval.effectiveTo(), recordedOn), -times);
            }
        }

        private void add(Place place, int times) {
            nets.merge(place, times, Integer::sum);
        }

        List<NetChange> changes() {
            List<NetChange> changes = new ArrayList<>();
            nets.forEach((place, net) -> {
                if (net != 0) {
                    changes.add(new NetChange(
                            place.status(), place.divided(), place.effectiveOn(), place.recordedOn(), net));
                }
            });
            return changes;
        }
    }
}
