package org.recommendationtracker.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.States;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.report.ReportStep;
import org.recommendationtracker.standalone.EmbeddedBroker;
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
            publisher.publishEvent(Steps.report(ReportStep.PUBLISHED, report));
            publisher.publishEvent(Steps.report(ReportStep.TAKEN_OVER, report));
            publisher.publishEvent(Steps.report(ReportStep.ANSWERED, report));
            publisher.publishEvent(Steps.report(ReportStep.LETTER_ISSUED, report));
            publisher.publishEvent(Steps.report(ReportStep.CLOSED, report));
            publisher.publishEvent(Steps.report(ReportStep.REOPENED, report));
            publisher.publishEvent(Steps.report(ReportStep.WITHDRAWN, report));
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
