package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;

/** Register reports and complete steps, several at once, until nobody answers any more; remember what they were told. */
final class Callers {

    private static final int AT_ONCE = 3;

    private final AtomicInteger number = new AtomicInteger(1000);
    private final Queue<String> reports = new ConcurrentLinkedQueue<>();
    private final Queue<String> recommendations = new ConcurrentLinkedQueue<>();

    /** Ends when all have met a server that is gone; fails if one was answered anything else than success. */
    CompletableFuture<Void> start(int port) {
        return CompletableFuture.allOf(IntStream.range(0, AT_ONCE)
                .mapToObj(i -> CompletableFuture.runAsync(() -> callUntilItIsGone(port)))
                .toArray(CompletableFuture[]::new));
    }

    /** Reports that were answered 201. */
    List<String> reports() {
        return List.copyOf(reports);
    }

    /** Recommendations whose first step was answered with success. */
    List<String> assigned() {
        return List.copyOf(recommendations);
    }

    private void callUntilItIsGone(int port) {
        Visitor panel = new Visitor("panel", port);
        Visitor official = new Visitor("official", port);
        try {
            while (true) {
                String report = "KILL-" + number.incrementAndGet();
                Visitor.Reply reply = panel.post("/api/v1/reports", AcceptanceTest.report(report, 1));
                assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.CREATED);
                reports.add(report);
                official.does(report + "-01", "assign-owner", Map.of("owner", "Policy team"));
                recommendations.add(report + "-01");
            }
        } catch (ResourceAccessException e) {
            assertThat(e).as("the process was killed").isNotNull();
        }
    }
}
