package org.recommendationtracker.acceptance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.recommendationtracker.MySqlDatabase;
import org.recommendationtracker.party.England;

/**
 * What a recommendation's life costs beside seven tasks of the bare process engine: over REST, both on one MySQL, in turns. It
 * judges nothing and is no part of the build: see {@code docs/benchmark.md}.
 */
@EnabledIfEnvironmentVariable(
        named = MySqlDatabase.VARIABLE,
        matches = "jdbc:mysql:.+",
        disabledReason = MySqlDatabase.WHY_NOT)
class LifecycleOnMySqlBenchmark {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 6);
    private static final int LIVES = Integer.getInteger("benchmark.lives", 100);

    /** With so many more lives finished it is measured once more. */
    private static final int FINISHED = Integer.getInteger("benchmark.finished", 20_000);

    /** As many as a report of this benchmark has. */
    private static final int OF_REPORT = 50;

    private final Function<String, Visitor> tracker;
    private final Contender product;
    private final Contender bare;

    LifecycleOnMySqlBenchmark() {
        this.product = new Contender(
                "recommendation tracker",
                ApplicationProcess.class,
                List.of("--spring.profiles.active=standalone,server"));
        this.bare = new Contender("bare Camunda 7.24", BareCamunda.class, List.of());
        Map<String, Visitor> visitors = Stream.of("panel", "official", "minister", "auditor")
                .collect(Collectors.toMap(user -> user, user -> new Visitor(user, product.port())));
        this.tracker = user -> visitors.getOrDefault(user, visitors.get("auditor"));
    }

    @Test
    void a_life_costs_beside_seven_bare_tasks() {
        Visitor caller = new Visitor("demo", bare.port());
        try {
            product.start();
            bare.start();
            round(caller);
            measure(caller);
            product.addFinished(FINISHED);
            bare.addFinished(FINISHED);
            measure(caller);
        } finally {
            product.stop();
            bare.stop();
        }
    }

    private void measure(Visitor caller) {
        product.beginCounting();
        bare.beginCounting();
        for (int round = 0; round < ROUNDS; round++) {
            round(caller);
        }
        System.out.printf(
                "| after %,d lives | lives/s | of bare | statements | rows kept | kept |%n|---|---|---|---|---|---|%n",
                product.finishedBefore());
        product.print(bare);
        bare.print(bare);
    }

    private void round(Visitor caller) {
        product.live(issued(LIVES), this::live);
        bare.live(started(LIVES), key -> live(caller, key));
    }

    private List<String> issued(int lives) {
        return IntStream.range(0, lives / OF_REPORT)
                .mapToObj(i -> {
                    String report =
                            "B-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
                    Map<String, Object> content = new HashMap<>(AcceptanceTest.report(report, OF_REPORT));
                    content.put("publishedOn", LocalDate.now(England.ZONE).toString());
                    tracker.apply("panel").post("/api/v1/reports", content);
                    return report;
                })
                .flatMap(report ->
                        IntStream.rangeClosed(1, OF_REPORT).mapToObj(number -> "%s-%02d".formatted(report, number)))
                .toList();
    }

    private static List<String> started(int lives) {
        return IntStream.range(0, lives)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
    }

    private void live(String reference) {
        Routes.IMPLEMENTED.moves().stream().map(Move.Fill.class::cast).forEach(move -> {
            Visitor visitor = tracker.apply(move.userId());
            String task = visitor.task(reference + move.suffix(), move.step())
                    .path("id")
                    .asText();
            expect(visitor.post("/engine-rest/task/{id}/claim", Map.of("userId", move.userId()), task));
            expect(visitor.submit(task, today(move.form())));
        });
        tracker.apply("auditor").get("/api/v1/recommendations/{reference}", reference);
    }

    private static void live(Visitor caller, String key) {
        expect(caller.post(
                "/engine-rest/process-definition/key/{key}/start", Map.of("businessKey", key), BareCamunda.PROCESS));
        Routes.IMPLEMENTED.moves().stream().map(Move.Fill.class::cast).forEach(move -> {
            String task = caller.task(key, move.step()).path("id").asText();
            expect(caller.post("/engine-rest/task/{id}/claim", Map.of("userId", move.userId()), task));
            expect(caller.submit(task, today(move.form())));
        });
        caller.get("/engine-rest/history/process-instance?processInstanceBusinessKey={key}", key);
    }

    /** The form's days moved to where they lie in the future, or today. */
    private static Map<String, Object> today(Map<String, ?> form) {
        Map<String, Object> filled = new HashMap<>(form);
        filled.replaceAll((field, value) -> switch (field) {
            case "targetDate" -> LocalDate.now(England.ZONE).plusDays(300).toString();
            case "dueDate" -> LocalDate.now(England.ZONE).plusDays(200).toString();
            case "deliveredOn" -> LocalDate.now(England.ZONE).toString();
            default -> value;
        });
        return filled;
    }

    private static void expect(Visitor.Reply reply) {
        if (!reply.status().is2xxSuccessful()) {
            throw new AssertionError(reply);
        }
    }
}
