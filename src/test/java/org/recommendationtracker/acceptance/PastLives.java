package org.recommendationtracker.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.recommendationtracker.recommendation.Status;

/** Recommendations with pasts, by seed; some were answered in parts. */
final class PastLives {

    static final LocalDate PUBLISHED = LocalDate.of(2004, 3, 1);
    private static final int DAYS = 3_700;

    private static final Map<Status, List<Status>> NEXT = Map.of(
            Status.ISSUED,
            List.of(Status.ACCEPTED, Status.UNDER_CONSIDERATION, Status.REJECTED, Status.SUPERSEDED),
            Status.UNDER_CONSIDERATION,
            List.of(Status.ACCEPTED, Status.REJECTED, Status.NO_LONGER_APPLICABLE),
            Status.ACCEPTED,
            List.of(Status.IN_PROGRESS, Status.AWAITING_VERIFICATION, Status.IMPLEMENTED),
            Status.IN_PROGRESS,
            List.of(Status.AWAITING_VERIFICATION, Status.IMPLEMENTED, Status.SUPERSEDED),
            Status.AWAITING_VERIFICATION,
            List.of(Status.IMPLEMENTED, Status.IN_PROGRESS),
            Status.IMPLEMENTED,
            List.of(Status.IN_PROGRESS),
            Status.REJECTED,
            List.of(Status.UNDER_CONSIDERATION));

    /** From behind, as a whole follows its parts. */
    private static final List<Status> ORDER = List.of(
            Status.ISSUED,
            Status.UNDER_CONSIDERATION,
            Status.ACCEPTED,
            Status.IN_PROGRESS,
            Status.AWAITING_VERIFICATION,
            Status.REJECTED,
            Status.IMPLEMENTED,
            Status.SUPERSEDED,
            Status.NO_LONGER_APPLICABLE);

    private final List<Life> lives;

    PastLives(int number, Random random) {
        this.lives = IntStream.range(0, number).mapToObj(any -> life(random)).toList();
    }

    /** A status from a day on. */
    private record Move(Status status, LocalDate on) {}

    /** What each body did; one of them if it was answered as a whole. */
    private record Life(List<List<Move>> answers) {

        Stream<Status> statuses(LocalDate day) {
            return answers.stream().flatMap(moves -> status(moves, day).stream());
        }
    }

    private static Life life(Random random) {
        int answers = random.nextInt(4) == 0 ? 2 + random.nextInt(3) : 1;
        return new Life(
                IntStream.range(0, answers).mapToObj(any -> moves(random)).toList());
    }

    private static List<Move> moves(Random random) {
        List<Move> moves = new ArrayList<>();
        Status status = Status.ISSUED;
        LocalDate day = PUBLISHED;
        for (int left = random.nextInt(6); left > 0 && NEXT.containsKey(status); left--) {
            List<Status> next = NEXT.get(status);
            status = next.get(random.nextInt(next.size()));
            // two on one day too: then the later holds
            day = day.plusDays(random.nextInt(DAYS / 6));
            moves.add(new Move(status, day));
        }
        return moves;
    }

    private static Optional<Status> status(List<Move> moves, LocalDate day) {
        if (day.isBefore(PUBLISHED)) {
            return Optional.empty();
        }
        return Optional.of(moves.stream()
                .filter(move -> !move.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Move::status)
                .orElse(Status.ISSUED));
    }

    /** The days on which anything moved. */
    Stream<LocalDate> days() {
        return lives.stream().flatMap(life -> life.answers().stream()).flatMap(moves -> moves.stream()
                .map(Move::on));
    }

    /** A plain count of recommendations on a day, by status. */
    Map<String, Long> recount(LocalDate day) {
        return count(
                lives.stream().flatMap(life -> life.statuses(day).min(Comparator.comparing(ORDER::indexOf)).stream()));
    }

    /** The same of answers. */
    Map<String, Long> recountAnswers(LocalDate day) {
        return count(lives.stream().flatMap(life -> life.statuses(day)));
    }

    private static Map<String, Long> count(Stream<Status> statuses) {
        Map<String, Long> counts = new HashMap<>();
        statuses.forEach(status -> counts.merge(status.name(), 1L, Long::sum));
        return counts;
    }

    /** As a history has them; may be changed. */
    List<Map<String, Object>> entries() {
        return lives.stream().map(PastLives::entry).toList();
    }

    private static Map<String, Object> entry(Life life) {
        Map<String, Object> entry = new HashMap<>(Map.of("text", "That it is done."));
        if (life.answers().size() == 1) {
            entry.put("changes", changes(life.answers().get(0)));
        } else {
            entry.put(
                    "parts",
                    IntStream.range(0, life.answers().size())
                            .mapToObj(part -> Map.of(
                                    "label",
                                    "Part " + part,
                                    "changes",
                                    changes(life.answers().get(part))))
                            .toList());
        }
        return entry;
    }

    private static List<Map<String, Object>> changes(List<Move> moves) {
        List<Map<String, Object>> changes = new ArrayList<>();
        moves.forEach(move -> changes.add(new HashMap<>(
                Map.of("status", move.status().name(), "on", move.on().toString()))));
        return changes;
    }

    /** As JSON has it. */
    static Map<String, Object> history(String reference, List<Map<String, Object>> entries) {
        return Map.of(
                "report",
                Map.of(
                        "reference", reference,
                        "title", "A thousand lives",
                        "issuingBody", "scr-panel",
                        "addressedTo", "dfe-children-families",
                        "publishedOn", PUBLISHED.toString()),
                "source",
                Map.of("title", "A register"),
                "recommendations",
                entries);
    }
}
