package org.recommendationtracker.recommendation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of one recommendation. Of its own at most one runs: each status has its clock, a closed one has none.
 * Beside it runs one for each action that is not delivered. Clocks are numbered from 1 in the order they were started.
 */
@Embeddable
class Clocks {

    @ElementCollection
    @CollectionTable(name = "deadline", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<Deadline> deadlines = new ArrayList<>();

    /** The day on which the recommendation's process goes on by itself; null while it waits for people. */
    private @Nullable LocalDate wakesOn;

    /** Stops the running clock and starts that of the status, unless it is the one that runs already. */
    void enter(
            Status status,
            LocalDate on,
            LocalDate today,
            Supplier<Optional<Answer>> answer,
            ClockCase of,
            ClockPolicy policy) {
        change(status, on, today, answer, of, policy);
        wakesOn = wakeDay(status, on, of, policy);
    }

    private void change(
            Status status,
            LocalDate on,
            LocalDate today,
            Supplier<Optional<Answer>> answer,
            ClockCase of,
            ClockPolicy policy) {
        Optional<ClockKind> next = ClockKind.of(status);
        Optional<Deadline> before = running();
        if (before.map(Deadline::kind).equals(next)) {
            return;
        }
        before.ifPresent(clock -> replace(numberOf(clock), running -> running.stopped(on)));
        if (status.isClosed()) {
            stopAll(on);
        }
        // what was not met is still promised for the same day: its lateness is not forgotten
        boolean resumed =
                before.filter(clock -> clock.kind() == ClockKind.VERIFICATION).isPresent();
        next.ifPresent(kind -> deadlines.add(
                resumed && kind == ClockKind.DELIVERY
                        ? last(kind).resumed(today)
                        : Deadline.started(kind, null, on, due(kind, on, answer, of, policy), today)));
    }

    /**
     * Goes on with what is left of the clock of a status that was reached before the tracker knew of it. What is late already is
     * known to be: it is said again two weeks later, as a second notice. If nothing was promised, our rule holds from today,
     * and of an answer from the day of the question.
     */
    void goOn(
            Status status,
            LocalDate since,
            LocalDate today,
            Supplier<Optional<Answer>> answer,
            ClockCase of,
            ClockPolicy policy) {
        ClockKind.of(status).ifPresent(kind -> {
            Optional<LocalDate> promised =
                    answer.get().map(Answer::response).flatMap(response -> promised(kind, response));
            LocalDate start = promised.isPresent() || kind == ClockKind.RESPONSE ? since : today;
            deadlines.add(goingOn(
                    kind,
                    null,
                    start,
                    promised.orElseGet(() -> policy.rule(kind, of).dueOn(start)),
                    today));
        });
        LocalDate wake = wakeDay(status, since, of, policy);
        wakesOn = wake == null || wake.isBefore(today) ? null : wake;
    }

    /** The same of an action. */
    void goOn(Action action, LocalDate today) {
        deadlines.add(goingOn(ClockKind.DELIVERY, action.number(), today, action.dueOn(), today));
    }

    private static Deadline goingOn(
            ClockKind kind, @Nullable Integer action, LocalDate start, LocalDate dueOn, LocalDate today) {
        Deadline clock = Deadline.started(kind, action, start, dueOn, today);
        return dueOn.isBefore(today) ? clock.announced(EscalationLevel.OVERDUE) : clock;
    }

    boolean isWaiting() {
        return wakesOn != null;
    }

    private @Nullable LocalDate wakeDay(Status status, LocalDate since, ClockCase of, ClockPolicy policy) {
        return switch (status) {
            case UNDER_CONSIDERATION ->
                running().map(clock -> clock.dueOn().plusDays(1)).orElse(null);
            case REJECTED ->
                policy.rule(ClockKind.RECONSIDERATION, of).dueOn(since).plusDays(1);
            case IMPLEMENTED -> policy.rule(ClockKind.LASTING_CHECK, of).dueOn(since);
            case ISSUED, ACCEPTED, IN_PROGRESS, AWAITING_VERIFICATION, SUPERSEDED, NO_LONGER_APPLICABLE -> null;
        };
    }

    /** Writes down when something is said of each clock next. */
    void schedule(ClockCase of, ClockPolicy policy) {
        for (int number = 1; number <= deadlines.size(); number++) {
            Deadline clock = get(number);
            Deadline scheduled = clock.scheduled(policy.rule(clock.kind(), of));
            if (!scheduled.equals(clock)) {
                deadlines.set(number - 1, scheduled);
            }
        }
    }

    /** Writes down all days anew, as after a change of the policy or in what an earlier version has left. */
    void reschedule(Status status, LocalDate since, ClockCase of, ClockPolicy policy) {
        schedule(of, policy);
        if (wakesOn != null) {
            wakesOn = wakeDay(status, since, of, policy);
        }
    }

    /** Whether the process is to go on: before anything is said of the same day. */
    boolean isToWake(LocalDate today) {
        return wakesOn != null
                && isDue(wakesOn, today)
                && firstToAnnounce(today)
                        .map(this::get)
                        .map(Deadline::nextNoticeOn)
                        .filter(wakesOn::isAfter)
                        .isEmpty();
    }

    void woken() {
        wakesOn = null;
    }

    /** The number of the clock of which something is to be said first; empty if nothing is to be said yet. */
    Optional<Integer> firstToAnnounce(LocalDate today) {
        return IntStream.rangeClosed(1, deadlines.size())
                .boxed()
                .filter(number -> isDue(get(number).nextNoticeOn(), today))
                .min(Comparator.comparing(
                        number -> Objects.requireNonNull(get(number).nextNoticeOn())));
    }

    private static boolean isDue(@Nullable LocalDate day, LocalDate today) {
        return day != null && !day.isAfter(today);
    }

    /** What was promised, if that is still to come, else what the policy says. */
    private static LocalDate due(
            ClockKind kind, LocalDate on, Supplier<Optional<Answer>> answer, ClockCase of, ClockPolicy policy) {
        return answer.get()
                .map(Answer::response)
                .flatMap(response -> promised(kind, response))
                .filter(promised -> promised.isAfter(on))
                .orElseGet(() -> policy.rule(kind, of).dueOn(on));
    }

    /** The clock of another runs on here, to the same date and with what was said of it. */
    void takeOver(Deadline running) {
        deadlines.add(running);
    }

    /** As if none had been started: what ran is taken over by others. */
    void forget() {
        deadlines.clear();
    }

    void stopAll(LocalDate on) {
        deadlines.replaceAll(clock -> clock.isRunning() ? clock.stopped(on) : clock);
    }

    void startAction(int action, LocalDate dueOn, LocalDate on) {
        deadlines.add(Deadline.started(ClockKind.DELIVERY, action, on, dueOn, on));
    }

    void stopAction(int action, LocalDate on) {
        ofAction(action).ifPresent(clock -> replace(numberOf(clock), running -> running.stopped(on)));
    }

    /** An extension was granted. Whoever waits for the end of consideration waits for that. */
    void move(int number, LocalDate to, LocalDate on) {
        replace(number, running -> running.moved(to, on));
        if (get(number).kind() == ClockKind.CONSIDERATION) {
            wakesOn = to.plusDays(1);
        }
    }

    void replace(int number, UnaryOperator<Deadline> change) {
        deadlines.set(number - 1, change.apply(get(number)));
    }

    Deadline get(int number) {
        return deadlines.get(number - 1);
    }

    int numberOf(Deadline clock) {
        return deadlines.indexOf(clock) + 1;
    }

    /** The recommendation's own clock that runs now. */
    Optional<Deadline> running() {
        return running(null);
    }

    Optional<Deadline> ofAction(int action) {
        return running(action);
    }

    private Optional<Deadline> running(@Nullable Integer action) {
        return deadlines.stream()
                .filter(clock -> clock.isRunning() && Objects.equals(clock.action(), action))
                .findFirst();
    }

    private Deadline last(ClockKind kind) {
        return deadlines.stream()
                .filter(clock -> clock.kind() == kind && clock.action() == null)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    List<Deadline> all() {
        return List.copyOf(deadlines);
    }

    List<Deadline> all(@Nullable List<Deadline> known) {
        return Touched.read(deadlines, Stream::toList, known);
    }

    private static Optional<LocalDate> promised(ClockKind kind, Response response) {
        return switch (kind) {
            case DELIVERY ->
                Optional.ofNullable(response.targetDate()).or(() -> Optional.ofNullable(response.reviewDate()));
            case CONSIDERATION -> Optional.ofNullable(response.reviewDate());
            case RESPONSE, VERIFICATION, RECONSIDERATION, LASTING_CHECK -> Optional.empty();
        };
    }
}
