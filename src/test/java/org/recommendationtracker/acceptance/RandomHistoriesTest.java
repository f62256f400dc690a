package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.recommendationtracker.event.EventsAnew;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.register.RegisterAnew;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** A thousand lives that began elsewhere, by seed: what the tracker says of each day is what a plain recount says. */
class RandomHistoriesTest extends AcceptanceTest {

    private static final int LIVES = 1_000;
    private static final LocalDate PUBLISHED = LocalDate.of(2004, 3, 1);
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

    @Autowired
    private ApplicationContext application;

    /** A status from a day on. */
    private record Move(Status status, LocalDate on) {}

    @Test
    void every_day_is_as_a_recount_has_it() {
        List<List<Move>> lives = lives(new Random(2004));
        Reply sent = as("panel").post("/api/v1/histories", history(lives));
        assertThat(sent.status()).as(sent.toString()).isEqualTo(HttpStatus.CREATED);
        Visitor second = newUser("panel-second", new Membership(Role.PANEL, "scr-panel"));
        Reply confirmed = second.post(
                "/api/v1/histories/{id}/confirmation",
                Map.of(),
                sent.body().path("id").asText());
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(HttpStatus.OK);

        TreeSet<LocalDate> days = new TreeSet<>(List.of(PUBLISHED.minusDays(1), PUBLISHED));
        lives.forEach(life -> life.forEach(move -> days.add(move.on())));
        List<LocalDate> asked = days.stream().toList();
        for (int i = 0; i < asked.size(); i += 1 + asked.size() / 200) {
            LocalDate day = asked.get(i);
            assertThat(told(day)).as("as at %s", day).isEqualTo(recount(lives, day));
        }
        assertThat(told(asked.get(asked.size() - 1))).isEqualTo(recount(lives, asked.get(asked.size() - 1)));
        EventsAnew.areThoseOfTheOutbox(application);
        RegisterAnew.isAsItWas(application);
    }

    private static List<List<Move>> lives(Random random) {
        return IntStream.range(0, LIVES).mapToObj(any -> life(random)).toList();
    }

    private static List<Move> life(Random random) {
        List<Move> life = new ArrayList<>();
        Status status = Status.ISSUED;
        LocalDate day = PUBLISHED;
        for (int moves = random.nextInt(6); moves > 0 && NEXT.containsKey(status); moves--) {
            List<Status> next = NEXT.get(status);
            status = next.get(random.nextInt(next.size()));
            // two on one day too: then the later holds
            day = day.plusDays(random.nextInt(DAYS / 6));
            life.add(new Move(status, day));
        }
        return life;
    }

    private static Map<String, Object> history(List<List<Move>> lives) {
        return Map.of(
                "report",
                Map.of(
                        "reference", "RANDOM-2004",
                        "title", "A thousand lives",
                        "issuingBody", "scr-panel",
                        "addressedTo", "dfe-children-families",
                        "publishedOn", PUBLISHED.toString()),
                "source",
                Map.of("title", "A register"),
                "recommendations",
                lives.stream()
                        .map(life -> Map.of(
                                "text",
                                "That it is done.",
                                "changes",
                                life.stream()
                                        .map(move -> Map.of(
                                                "status",
                                                move.status().name(),
                                                "on",
                                                move.on().toString()))
                                        .toList()))
                        .toList());
    }

    private static Map<String, Long> recount(List<List<Move>> lives, LocalDate day) {
        Map<String, Long> counts = new HashMap<>();
        for (List<Move> life : lives) {
            @Nullable Status standing = day.isBefore(PUBLISHED) ? null : Status.ISSUED;
            for (Move move : life) {
                standing = move.on().isAfter(day) ? standing : move.status();
            }
            if (standing != null) {
                counts.merge(standing.name(), 1L, Long::sum);
            }
        }
        return counts;
    }

    private Map<String, Long> told(LocalDate day) {
        JsonNode report = as("auditor").get("/api/v1/audit/status?asOf=" + day);
        Map<String, Long> counts = new HashMap<>();
        report.path("byStatus").properties().forEach(count -> {
            if (count.getValue().asLong() > 0) {
                counts.put(count.getKey(), count.getValue().asLong());
            }
        });
        return counts;
    }
}
