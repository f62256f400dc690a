package org.recommendationtracker.acceptance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.recommendationtracker.recommendation.Status;

/**
 * A way that a recommendation can go: what people do, and all that must come of it.
 *
 * @param events short names of the recommendation's events, all of them, in order
 * @param taken elements of the models that this way passes
 * @param notTaken elements of the models that it does not pass
 * @param clocks the recommendation's clocks in the order in which they were started, as {@link AcceptanceTest#clocks} writes them
 */
public record Route(
        String name,
        List<Move> moves,
        List<String> events,
        List<String> taken,
        List<String> notTaken,
        List<String> clocks,
        Status end) {

    static Route called(String name) {
        return new Route(name, List.of(), List.of(), List.of(), List.of(), List.of(), Status.ISSUED);
    }

    Route moves(Move... more) {
        return new Route(name, List.of(more), events, taken, notTaken, clocks, end);
    }

    /** After the moves of another route. */
    Route after(Route other, Move... more) {
        List<Move> all = new ArrayList<>(other.moves);
        all.addAll(List.of(more));
        return new Route(name, all, other.events, taken, notTaken, clocks, end);
    }

    /** Names with spaces between; they follow those of the route that this one comes after. */
    Route raises(String names) {
        return new Route(
                name, moves, Stream.concat(events.stream(), words(names)).toList(), taken, notTaken, clocks, end);
    }

    Route takes(String elements) {
        return new Route(name, moves, events, words(elements).toList(), notTaken, clocks, end);
    }

    Route avoids(String elements) {
        return new Route(name, moves, events, taken, words(elements).toList(), clocks, end);
    }

    Route clocks(String... expected) {
        return new Route(name, moves, events, taken, notTaken, List.of(expected), end);
    }

    Route endsAs(Status status) {
        return new Route(name, moves, events, taken, notTaken, clocks, status);
    }

    /** The form of the move at that place, from 0. */
    Move.Fill fill(int place) {
        return (Move.Fill) moves.get(place);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty());
    }
}
