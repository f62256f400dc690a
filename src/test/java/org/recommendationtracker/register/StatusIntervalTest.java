package org.recommendationtracker.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.Status;

/** Intervals and net changes say on each day, as known at each moment, what the list of moves says. */
class StatusIntervalTest {

    private static final LocalDate FIRST = LocalDate.of(2014, 10, 20);
    private static final int DAYS = 14;
    private static final List<Status> STATUSES = List.of(Status.values());

    /** @param on from which day it holds, earlier than others perhaps that were recorded before */
    private record Move(Status status, LocalDate on, Instant at) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void each_day_and_moment_has_the_status_of_the_last_move_known(long seed) {
        List<Move> moves = moves(new Random(seed));
        List<StatusInterval> intervals = intervals(moves);
        List<NetChange> nets = NetChange.between(List.of(), intervals);

        for (int hour = 0; hour < DAYS * 24; hour++) {
            Instant knownAt = FIRST.atStartOfDay(England.ZONE).toInstant().plusSeconds(3600L * hour);
            for (int day = 0; day < DAYS; day++) {
                LocalDate asOf = FIRST.plusDays(day);
                assertThat(status(intervals, asOf, knownAt)).isEqualTo(last(moves, asOf, knownAt));
            }
        }
        for (int known = 0; known < DAYS; known++) {
            LocalDate knownOn = FIRST.plusDays(known);
            Instant endOfDay =
                    knownOn.plusDays(1).atStartOfDay(England.ZONE).toInstant().minusNanos(1000);
            for (int day = 0; day < DAYS; day++) {
                LocalDate asOf = FIRST.plusDays(day);
                Optional<Status> expected = last(moves, asOf, endOfDay);
                for (Status status : Status.values()) {
                    assertThat(sum(nets, status, asOf, knownOn))
                            .isEqualTo(expected.equals(Optional.of(status)) ? 1 : 0);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void what_one_move_changes_adds_up_to_what_all_moves_make(long seed) {
        List<Move> moves = moves(new Random(seed));
        List<StatusInterval> intervals = List.of();
        List<NetChange> oneByOne = new ArrayList<>();
        for (Move move : moves) {
            StatusInterval.Update update = update(intervals, move);
            oneByOne.addAll(NetChange.of(update));
            intervals = StatusInterval.after(intervals, update);
        }

        List<NetChange> together = NetChange.between(List.of(), intervals(moves));
        for (int knownDay = 0; knownDay < DAYS; knownDay++) {
            for (int day = 0; day < DAYS; day++) {
                for (Status status : Status.values()) {
                    LocalDate asOf = FIRST.plusDays(day);
                    LocalDate knownOn = FIRST.plusDays(knownDay);
                    assertThat(sum(oneByOne, status, asOf, knownOn)).isEqualTo(sum(together, status, asOf, knownOn));
                }
            }
        }
    }

    private static List<Move> moves(Random random) {
        List<Move> moves = new ArrayList<>();
        Instant at = FIRST.plusDays(3).atStartOfDay(England.ZONE).toInstant();
        int count = 2 + random.nextInt(6);
        for (int number = 0; number < count; number++) {
            at = at.plusSeconds(random.nextInt(40 * 3600));
            LocalDate on = England.dayOf(at).minusDays(random.nextInt(4));
            moves.add(new Move(STATUSES.get(random.nextInt(STATUSES.size())), on, at));
        }
        return moves;
    }

    private static List<StatusInterval> intervals(List<Move> moves) {
        List<StatusInterval> intervals = List.of();
        for (Move move : moves) {
            intervals = StatusInterval.after(intervals, update(intervals, move));
        }
        return intervals;
    }

    private static StatusInterval.Update update(List<StatusInterval> before, Move move) {
        return StatusInterval.move(StatusInterval.known(before), move.status(), false, move.on(), move.at());
    }

    private static Optional<Status> last(List<Move> moves, LocalDate asOf, Instant knownAt) {
        return moves.stream()
                .filter(move -> !move.on().isAfter(asOf) && !move.at().isAfter(knownAt))
                .reduce((earlier, later) -> later)
                .map(Move::status);
    }

    private static Optional<Status> status(List<StatusInterval> intervals, LocalDate asOf, Instant knownAt) {
        List<Status> found = intervals.stream()
                .filter(interval -> holds(interval, asOf) && isKnown(interval, knownAt))
                .map(StatusInterval::status)
                .toList();
        assertThat(found).hasSizeLessThanOrEqualTo(1);
        return found.stream().findFirst();
    }

    private static boolean holds(StatusInterval interval, LocalDate day) {
        LocalDate end = interval.effectiveTo();
        return !interval.effectiveFrom().isAfter(day) && (end == null || end.isAfter(day));
    }

    private static boolean isKnown(StatusInterval interval, Instant moment) {
        Instant end = interval.recordedTo();
        return !interval.recordedFrom().isAfter(moment) && (end == null || end.isAfter(moment));
    }

    private static int sum(List<NetChange> nets, Status status, LocalDate asOf, LocalDate knownOn) {
        return nets.stream()
                .filter(net -> net.status() == status
                        && !net.effectiveOn().isAfter(asOf)
                        && !net.recordedOn().isAfter(knownOn))
                .flatMapToInt(net -> IntStream.of(net.net()))
                .sum();
    }
}
