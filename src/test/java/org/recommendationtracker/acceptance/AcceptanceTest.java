package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.recommendationtracker.StandaloneTest;
import org.recommendationtracker.recommendation.Status;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

/** What every acceptance test needs: the demo users, a report of its own, and a look at all that comes of a step. */
@StandaloneTest
abstract class AcceptanceTest {

    private static final AtomicInteger REPORTS = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private KafkaConnectionDetails broker;

    private final Map<String, Visitor> visitors = new HashMap<>();

    @BeforeEach
    void meetTheDemoUsers() {
        List.of("panel", "official", "official2", "minister", "norfolk", "auditor", "admin")
                .forEach(userId -> visitors.put(userId, new Visitor(userId, port)));
    }

    Visitor as(String userId) {
        return Objects.requireNonNull(visitors.get(userId), userId);
    }

    /** The panel publishes a report with that many recommendations for all boards; gives its reference. */
    String publishReport(int recommendations) {
        String reference = "AT-%d".formatted(1000 + REPORTS.incrementAndGet());
        Visitor.Reply reply = as("panel").post("/api/v1/reports", report(reference, recommendations));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.CREATED);
        return reference;
    }

    static Map<String, Object> report(String reference, int recommendations) {
        return new HashMap<>(Map.of(
                "reference",
                reference,
                "title",
                "A report under test",
                "issuingBody",
                "National panel of independent experts on serious case reviews",
                "addressedTo",
                "dfe-children-families",
                "publishedOn",
                LocalDate.of(2014, 7, 31).toString(),
                "recommendations",
                IntStream.rangeClosed(1, recommendations)
                        .mapToObj(number -> Map.of(
                                "number",
                                number,
                                "text",
                                "Recommendation number " + number + " of a report under test.",
                                "themes",
                                List.of("guidance"),
                                "boards",
                                List.of("ALL"),
                                "priority",
                                "HIGH"))
                        .toList()));
    }

    /** A report of one recommendation, on which the route's first moves are made; gives the recommendation's reference. */
    String recommendationAfter(Route route, int moves) {
        String reference = publishReport(1) + "-01";
        route.moves().subList(0, moves).forEach(move -> make(reference, move));
        return reference;
    }

    void walk(String reference, Route route) {
        route.moves().forEach(move -> make(reference, move));
    }

    private void make(String reference, Route.Move move) {
        as(move.userId()).does(reference + move.suffix(), move.step(), move.form());
    }

    JsonNode state(String reference) {
        return as("auditor").get("/api/v1/recommendations/{reference}", reference);
    }

    Status status(String reference) {
        return Status.valueOf(state(reference).path("status").asText());
    }

    JsonNode history(String reference) {
        return as("auditor").get("/api/v1/recommendations/{reference}/history", reference);
    }

    /** The elements of the model that the recommendation's process instance passed. */
    List<String> passed(String reference) {
        String instance = as("admin")
                .get("/engine-rest/history/process-instance?processInstanceBusinessKey={key}", reference)
                .path(0)
                .path("id")
                .asText();
        return StreamSupport.stream(
                        as("admin")
                                .get("/engine-rest/history/activity-instance?processInstanceId={id}", instance)
                                .spliterator(),
                        false)
                .map(activity -> activity.path("activityId").asText())
                .toList();
    }

    /** The events of the subject once there are as many as expected. */
    EventLog events(String subject, int expected) {
        return EventLog.readUntil(
                broker.getBootstrapServers(), log -> log.of(subject).size() >= expected);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    KafkaConnectionDetails broker() {
        return broker;
    }
}
