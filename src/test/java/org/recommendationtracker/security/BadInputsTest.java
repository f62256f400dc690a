package org.recommendationtracker.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.acceptance.AcceptanceTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Thousands of requests that make no sense, to every address, as everybody: each is answered as the caller's fault, if it
 * is one, and never as ours. {@code -Dbad-inputs=100000} sends so many, {@code -Dbad-inputs.seed} others.
 */
class BadInputsTest extends AcceptanceTest {

    private static final List<String> READING_ALL =
            List.of("/open-data.zip", "/api/v1/audit/bundle.zip", "/audit/report", "/api/v1/audit/report");

    private static final Logger LOG = LoggerFactory.getLogger(BadInputsTest.class);

    private static final int INPUTS = Integer.getInteger("bad-inputs", 10_000);
    private static final long SEED = Long.getLong("bad-inputs.seed", 29_112_026);
    private static final int DEFAULT = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void none_is_answered_as_a_fault_of_ours() {
        String reference = publishReport(2);
        BadInputs inputs = new BadInputs(BadAddresses.all(mappings), reference);
        List<BadClient> clients = BadClient.everybody(port);
        Map<Integer, Integer> answers = new TreeMap<>();
        List<String> faults = Collections.synchronizedList(new ArrayList<>());
        // a run that was asked to be longer may take its time
        Instant end = INPUTS > DEFAULT ? Instant.MAX : Instant.now().plus(LONGEST);

        int sent = 0;
        ExecutorService senders = Executors.newFixedThreadPool(clients.size());
        try {
            List<CompletableFuture<Integer>> counts = IntStream.range(0, clients.size())
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> send(clients.get(number), inputs, number, clients.size(), end, answers, faults),
                            senders))
                    .toList();
            sent = counts.stream().mapToInt(CompletableFuture::join).sum();
        } finally {
            senders.shutdownNow();
        }
        LOG.info("Sent {} bad inputs of seed {}: {}", sent, SEED, answers);

        assertThat(faults).isEmpty();
        assertThat(answers.keySet()).contains(400, 403, 404);
        assertThat(sent).as("of %s before the time was over", INPUTS).isGreaterThan(DEFAULT / 4);
    }

    private static int send(
            BadClient client,
            BadInputs inputs,
            int first,
            int step,
            Instant end,
            Map<Integer, Integer> answers,
            List<String> faults) {
        int sent = 0;
        for (int number = first; number < INPUTS && Instant.now().isBefore(end); number += step) {
            BadInputs.Input input = inputs.next(new Random(SEED + number));
            HttpResponse<String> answer = client.send(input);
            synchronized (answers) {
                answers.merge(answer.statusCode(), 1, Integer::sum);
            }
            if (answer.statusCode() >= 500 && !isBusy(input, answer)) {
                faults.add("%d as %s: %s%n%d %s"
                        .formatted(number, client.userId(), input, answer.statusCode(), answer.body()));
            }
            sent++;
        }
        return sent;
    }

    /** What reads all that there is may answer that others are doing so, and when to ask again. */
    private static boolean isBusy(BadInputs.Input input, HttpResponse<String> answer) {
        return answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent()
                && READING_ALL.stream().anyMatch(input.target()::startsWith);
    }
}
