package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.recommendationtracker.event.EventsAnew;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.register.RegisterAnew;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** A thousand lives that began elsewhere, by seed: what the tracker says of each day is what a plain recount says. */
class RandomHistoriesTest extends AcceptanceTest {

    private static final int LIVES = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern ENTRY = Pattern.compile("^recommendations\\[(\\d+)]");

    @Autowired
    private ApplicationContext application;

    @Test
    void every_day_is_as_a_recount_has_it() {
        PastLives lives = new PastLives(LIVES, new Random(2004));
        Reply sent = as("panel").post("/api/v1/histories", PastLives.history("RANDOM-2004", lives.entries()));
        assertThat(sent.status()).as(sent.toString()).isEqualTo(HttpStatus.CREATED);
        Visitor second = newUser("panel-second", new Membership(Role.PANEL, "scr-panel"));
        Reply confirmed = second.post(
                "/api/v1/histories/{id}/confirmation",
                Map.of(),
                sent.body().path("id").asText());
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(HttpStatus.OK);
        await().atMost(PATIENCE)
                .until(() -> second.ask("/api/v1/reports/RANDOM-2004").status().isSameCodeAs(HttpStatus.OK));

        TreeSet<LocalDate> days = new TreeSet<>(List.of(PastLives.PUBLISHED.minusDays(1), PastLives.PUBLISHED));
        lives.days().forEach(days::add);
        List<LocalDate> asked = days.stream().toList();
        for (int i = 0; i < asked.size(); i += 1 + asked.size() / 200) {
            assertIsAsRecounted(lives, asked.get(i));
        }
        assertIsAsRecounted(lives, days.last());
        EventsAnew.areThoseOfTheOutbox(application);
        RegisterAnew.isAsItWas(application);
    }

    private void assertIsAsRecounted(PastLives lives, LocalDate day) {
        JsonNode told = as("auditor").get("/api/v1/audit/status?asOf=" + day);
        assertThat(counts(told.path("byStatus"))).as("as at %s", day).isEqualTo(lives.recount(day));
        assertThat(counts(told.at("/answers/byStatus")))
                .as("answers as at %s", day)
                .isEqualTo(lives.recountAnswers(day));
    }

    @Test
    void every_contradiction_is_named_and_nothing_else() {
        Random random = new Random(2005);
        List<Map<String, Object>> entries = new PastLives(LIVES, random).entries();
        Set<Integer> contradicted = new HashSet<>(Set.of(0));
        List<Contradiction> all = List.of(Contradiction.values());
        Set<Contradiction> kinds = EnumSet.noneOf(Contradiction.class);
        // the first keeps its number, which another is given too: both are named
        for (int place = 1; place < entries.size(); place++) {
            Map<String, Object> entry = entries.get(place);
            if (random.nextInt(5) == 0 && Contradiction.isFor(entry)) {
                Contradiction kind = all.get(random.nextInt(all.size()));
                kind.into(entry, "CONTRADICTED-%02d".formatted(place + 1), random);
                contradicted.add(place);
                kinds.add(kind);
            }
        }

        Reply sent = as("panel").post("/api/v1/histories", PastLives.history("CONTRADICTED", entries));

        assertThat(kinds).isEqualTo(EnumSet.allOf(Contradiction.class));
        assertThat(sent.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        Set<Integer> named = new HashSet<>();
        sent.body().path("errors").findValuesAsText("field").forEach(field -> {
            Matcher entry = ENTRY.matcher(field);
            assertThat(entry.find()).as(field).isTrue();
            named.add(Integer.valueOf(entry.group(1)));
        });
        assertThat(named).isEqualTo(contradicted);
        assertThat(as("auditor").ask("/api/v1/reports/CONTRADICTED").status()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private static Map<String, Long> counts(JsonNode byStatus) {
        Map<String, Long> counts = new HashMap<>();
        byStatus.properties().forEach(count -> {
            if (count.getValue().asLong() > 0) {
                counts.put(count.getKey(), count.getValue().asLong());
            }
        });
        return counts;
    }
}
