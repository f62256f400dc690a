package org.recommendationtracker.recommendation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The deadlines of one recommendation, of which at most one runs: each status has its clock, a closed one has none. */
@Embeddable
class Clocks {

    @ElementCollection
    @CollectionTable(name = "deadline", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<Deadline> deadlines = new ArrayList<>();

    /** Stops the running clock and starts that of the status, unless it is the one that runs already. */
    void enter(Status status, LocalDate on, Optional<Response> response, Priority priority, ClockPolicy policy) {
        Optional<ClockKind> next = clockOf(status);
        Optional<Deadline> running = running();
        if (running.map(Deadline::kind).equals(next)) {
            return;
        }
        running.ifPresent(clock -> deadlines.set(deadlines.indexOf(clock), clock.stopped(on)));
        next.ifPresent(kind -> {
            LocalDate due = response.flatMap(answer -> promised(kind, answer))
                    .orElseGet(() -> on.plusDays(policy.daysUntilDue(kind, priority)));
            deadlines.add(Deadline.started(kind, on, due));
        });
    }

    Optional<Deadline> running() {
        return deadlines.stream().filter(Deadline::isRunning).findFirst();
    }

    List<Deadline> all() {
        return List.copyOf(deadlines);
    }

    private static Optional<LocalDate> promised(ClockKind kind, Response response) {
        return switch (kind) {
            case DELIVERY -> Optional.ofNullable(response.targetDate());
            case CONSIDERATION -> Optional.ofNullable(response.reviewDate());
            case RESPONSE, VERIFICATION -> Optional.empty();
        };
    }

    private static Optional<ClockKind> clockOf(Status status) {
        return switch (status) {
            case ISSUED -> Optional.of(ClockKind.RESPONSE);
            case UNDER_CONSIDERATION -> Optional.of(ClockKind.CONSIDERATION);
            case ACCEPTED, IN_PROGRESS -> Optional.of(ClockKind.DELIVERY);
            case AWAITING_VERIFICATION -> Optional.of(ClockKind.VERIFICATION);
            case IMPLEMENTED, REJECTED, SUPERSEDED, NO_LONGER_APPLICABLE -> Optional.empty();
        };
    }
}
