package org.recommendationtracker.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jpountz.lz4.LZ4Exception;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.States;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.report.ReportStep;
import org.recommendationtracker.standalone.EmbeddedBroker;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is really sent agrees with the published schemas and the published description of the topics. */
@EventModuleTest
class ContractTest {

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private EmbeddedBroker broker;

    private final Contract contract = new Contract();

    @Test
    void every_event_that_is_promised_is_sent_as_promised() {
        String reference = Steps.newReference();
        String report = "R-" + reference;
        RecommendationState little = States.state(reference, Status.ISSUED, null);
        RecommendationState much = States.muchIsKnownOf(reference);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (Step step : Step.values()) {
                publisher.publishEvent(
                        step == Step.TAKEN_OVER || step == Step.PAST_CORRECTED
                                ? Steps.completed(
                                        step, step == Step.TAKEN_OVER ? null : little, States.takenOver(reference))
                                : Steps.completed(step, step == Step.ISSUED ? null : little, much));
            }
            publisher.publishEvent(Steps.completed(Step.OWNER_ASSIGNED, much, little));
            for (ReportStep step : ReportStep.values()) {
                publisher.publishEvent(Steps.report(step, report));
            }
        });

        List<ConsumerRecord<String, byte[]>> sent = new ArrayList<>();
        try (TopicReader events = new TopicReader(broker.getBootstrapServers(), Topics.EVENTS)) {
            sent.addAll(events.await(reference, Step.values().length + 1));
            sent.addAll(events.await(report, 6));
        }
        assertThat(sent).allSatisfy(message -> assertThat(contract.breaches(message))
                .as(TopicReader.text(message))
                .isEmpty());
        assertThat(sent.stream()
                        .map(message -> TopicReader.headers(message).get("ce_type"))
                        .collect(Collectors.toSet()))
                .isEqualTo(contract.typesOn(Topics.EVENTS));
    }

    /** With the libraries that people are told to put beside it, and no others. */
    @Test
    void the_sample_that_readers_are_shown_reads_each_event_once_and_sees_what_is_missing(@TempDir Path folder)
            throws Exception {
        String reference = Steps.newReference();
        try (KafkaProducer<String, String> others = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getBootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            for (String number : List.of("1", "4", "4", "5")) {
                ProducerRecord<String, String> event = new ProducerRecord<>(Topics.EVENTS, 0, reference, "{}");
                event.headers()
                        .add("ce_id", (reference + number).getBytes(UTF_8))
                        .add("ce_sequence", number.getBytes(UTF_8))
                        .add("ce_type", "as-a-test-has-it".getBytes(UTF_8));
                others.send(event).get();
            }
        }
        Path output = folder.resolve("output");
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Stream.of(KafkaProducer.class, LZ4Exception.class, LoggerFactory.class)
                                .map(ContractTest::jarOf)
                                .collect(Collectors.joining(File.pathSeparator)),
                        "src/main/resources/static/events/ReadEvents.java",
                        broker.getBootstrapServers().get(0))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> Files.readString(output), said -> said.contains(reference + ", event 5"));
        } finally {
            reader.destroyForcibly().waitFor();
        }

        assertThat(Files.readAllLines(output).stream().filter(line -> line.startsWith(reference)))
                .containsExactly(
                        reference + ", event 1: as-a-test-has-it",
                        reference + ", event 2 is missing",
                        reference + ", event 3 is missing",
                        reference + ", event 4: as-a-test-has-it",
                        reference + ", event 5: as-a-test-has-it");
    }

    private static String jarOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    @Test
    void states_are_sent_as_promised() {
        String reference = Steps.newReference();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        publisher.publishEvent(Steps.completed(Step.ISSUED, null, States.muchIsKnownOf(reference))));

        try (TopicReader states = new TopicReader(broker.getBootstrapServers(), Topics.STATUS)) {
            ConsumerRecord<String, byte[]> sent = states.await(reference, 1).get(0);
            assertThat(contract.breaches(sent)).as(TopicReader.text(sent)).isEmpty();
            assertThat(contract.typesOn(Topics.STATUS))
                    .containsExactly(TopicReader.headers(sent).get("ce_type"));
        }
    }
}
