package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long readers wait while a large history is taken over. It judges nothing and is no part of the build: see {@code
 * docs/benchmark.md}.
 */
class TakeoverBenchmark extends AcceptanceTest {

    private static final int RECOMMENDATIONS = Integer.getInteger("benchmark.recommendations", 5_000);
    private static final int WARM_UP = 300;
    private static final int IDLE = 300;
    private static final int PAUSE_MS = 20;

    private static final List<String> STATUSES = List.of(
            "ACCEPTED", "IN_PROGRESS", "AWAITING_VERIFICATION", "IN_PROGRESS", "AWAITING_VERIFICATION", "IMPLEMENTED");

    @LocalServerPort
    private int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void readers_wait_while_a_large_history_is_taken_over() throws Exception {
        calendar().set(LocalDate.of(2026, 11, 2));
        publishReport(60);
        Visitor second = newUser("panel-second", new Membership(Role.PANEL, "scr-panel"));
        String small = send("BENCH-SMALL", 201);
        second.post("/api/v1/histories/{id}/confirmation", Map.of(), small);
        read(WARM_UP, () -> isTakenOver(small));
        List<Long> idle = read(IDLE, () -> true);

        String large = send("BENCH-LARGE", RECOMMENDATIONS);
        long began = System.nanoTime();
        second.post("/api/v1/histories/{id}/confirmation", Map.of(), large);
        List<Long> during = new ArrayList<>();
        while (!isTakenOver(large)) {
            during.addAll(read(25, () -> true));
        }
        long seconds = (System.nanoTime() - began) / 1_000_000_000;

        print("idle", idle);
        print("during", during);
        System.out.printf("%,d recommendations taken over in %d s%n", RECOMMENDATIONS, seconds);
    }

    private boolean isTakenOver(String id) {
        String state =
                as("panel").get("/api/v1/histories/{id}", id).path("state").asText();
        assertThat(state).isIn("BEING_TAKEN_OVER", "CONFIRMED");
        return state.equals("CONFIRMED");
    }

    /** Asks for the home page, at least so often. */
    private List<Long> read(int atLeast, BooleanSupplier end) throws IOException, InterruptedException {
        HttpRequest home = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .build();
        List<Long> times = new ArrayList<>();
        while (times.size() < atLeast || !end.getAsBoolean()) {
            long began = System.nanoTime();
            HttpResponse<String> page = browser.send(home, HttpResponse.BodyHandlers.ofString());
            times.add(System.nanoTime() - began);
            assertThat(page.statusCode()).isEqualTo(200);
            Thread.sleep(PAUSE_MS);
        }
        return times;
    }

    private String send(String report, int recommendations) {
        List<Map<String, Object>> changes = IntStream.range(0, STATUSES.size())
                .mapToObj(i -> Map.<String, Object>of("status", STATUSES.get(i), "on", "20%02d-05-01".formatted(5 + i)))
                .toList();
        List<Map<String, Object>> entries = IntStream.rangeClosed(1, recommendations)
                .mapToObj(n -> Map.<String, Object>of(
                        "number", n, "text", "That lamp %d is lit.".formatted(n), "changes", changes))
                .toList();
        return as("panel")
                .post("/api/v1/histories", PastLives.history(report, entries))
                .body()
                .path("id")
                .asText();
    }

    private static void print(String when, List<Long> nanos) {
        double[] sorted =
                nanos.stream().mapToDouble(each -> each / 1e6).sorted().toArray();
        System.out.printf(
                "%s: / %,d times, median %.1f ms, 95%% within %.1f ms, worst %.1f ms%n",
                when,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1]);
    }
}
