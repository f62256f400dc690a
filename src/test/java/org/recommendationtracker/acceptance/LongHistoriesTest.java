package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.recommendation.StepCompleted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;

/** Histories that are too large for anybody to wait until they are taken over. */
@Import(LongHistoriesTest.Gate.class)
@TestPropertySource(properties = "tracker.long-reports.retry-after=1s")
class LongHistoriesTest extends AcceptanceTest {

    private static final int LONG = 250;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    private Gate gate;

    /** Holds takeovers in their middle, until a test lets them go on or break off. */
    static class Gate {

        private final Map<String, Held> all = new ConcurrentHashMap<>();

        private record Held(CountDownLatch reached, CountDownLatch released, boolean breaksOff) {}

        void close(String report, boolean breaksOff) {
            all.put(report + "-201", new Held(new CountDownLatch(1), new CountDownLatch(1), breaksOff));
        }

        boolean isReached(String report) {
            return held(report).reached.getCount() == 0;
        }

        void open(String report) {
            held(report).released.countDown();
        }

        private Held held(String report) {
            return Objects.requireNonNull(all.get(report + "-201"));
        }

        @EventListener
        void on(StepCompleted step) throws InterruptedException {
            Held held = all.get(step.reference());
            if (step.step() != Step.TAKEN_OVER || held == null || held.released.getCount() == 0) {
                return;
            }
            held.reached.countDown();
            assertThat(held.released.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            if (held.breaksOff) {
                throw new IllegalStateException("Broken off, as a test wants it");
            }
        }
    }

    @Test
    void a_large_one_is_taken_over_in_the_background_whole_and_anew_if_that_breaks_off() {
        String id = send("LONG-BREAKS");
        String other = send("LONG-BREAKS");
        gate.close("LONG-BREAKS", true);

        JsonNode confirmed = confirm(id).body();

        assertThat(confirmed.path("state").asText()).isEqualTo("BEING_TAKEN_OVER");
        assertThat(confirmed.path("decidedBy").asText()).isEqualTo("panel-second");
        assertThat(confirmed.path("recommendations").asInt()).isEqualTo(LONG);
        await().atMost(PATIENCE).until(() -> gate.isReached("LONG-BREAKS"));
        int takenOver = load(id).path("takenOver").asInt();
        assertThat(takenOver).isBetween(1, 200);
        assertThat(onPages("panel").get("/histories/" + id).html())
                .contains(takenOver + " of 250 recommendations are taken over", "Stop that");
        assertNothingIsSeenOf("LONG-BREAKS");
        assertThat(confirm(id).status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(confirm(id).body().path("detail").asText()).contains("is being taken over");
        assertThat(second().post("/api/v1/histories/{id}/dismissal", Map.of(), id)
                        .status())
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(confirm(other).body().toString()).contains("Another history of report LONG-BREAKS");

        gate.open("LONG-BREAKS");

        await().atMost(PATIENCE).until(() -> load(id).path("state").asText().equals("CONFIRMED"));
        assertThat(load(id).path("takenOver").asInt()).isEqualTo(LONG);
        assertThat(found("LONG-BREAKS")).isGreaterThanOrEqualTo(LONG);
        EventLog log = events("LONG-BREAKS-250", 1);
        IntStream.of(1, 201, 250).mapToObj("LONG-BREAKS-%02d"::formatted).forEach(reference -> {
            assertThat(history(reference)).as(reference).hasSize(1);
            assertThat(log.of(reference)).as(reference).hasSize(1);
        });
    }

    @Test
    void one_that_cannot_be_taken_over_any_more_says_why_and_is_not_tried_again() {
        String held = send("LONG-HELD");
        String late = send("LONG-LATE");
        gate.close("LONG-HELD", false);
        confirm(held);
        await().atMost(PATIENCE).until(() -> gate.isReached("LONG-HELD"));
        assertThat(confirm(late).body().path("state").asText()).isEqualTo("BEING_TAKEN_OVER");
        assertThat(as("panel").post("/api/v1/reports", report("LONG-LATE", 1)).status())
                .isEqualTo(HttpStatus.CREATED);

        gate.open("LONG-HELD");

        await().atMost(PATIENCE).until(() -> load(late).path("state").asText().equals("FAILED"));
        assertThat(load(held).path("state").asText()).isEqualTo("CONFIRMED");
        assertThat(load(late).path("failure").asText()).contains("There is a report LONG-LATE already");
        assertThat(onPages("panel").get("/histories/" + late).html())
                .contains("Could not be taken over", "There is a report LONG-LATE already");
        assertThat(confirm(late).body().path("detail").asText()).contains("Send it again");
        assertThat(found("LONG-LATE")).isEqualTo(1);
    }

    private void assertNothingIsSeenOf(String report) {
        assertThat(as("auditor").ask("/api/v1/reports/" + report).status()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(found(report)).isZero();
    }

    private String send(String report) {
        Map<String, Object> history = PastLives.history(report, new PastLives(LONG, new Random(LONG)).entries());
        Reply reply = as("panel").post("/api/v1/histories", history);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.CREATED);
        return reply.body().path("id").asText();
    }

    private Visitor second() {
        return newUser("panel-second", new Membership(Role.PANEL, "scr-panel"));
    }

    private Reply confirm(String id) {
        return second().post("/api/v1/histories/{id}/confirmation", Map.of(), id);
    }

    private JsonNode load(String id) {
        return as("panel").get("/api/v1/histories/{id}", id);
    }

    private int found(String report) {
        return as("auditor")
                .get("/api/v1/recommendations?report={report}&size=1", report)
                .path("totalItems")
                .asInt();
    }
}
