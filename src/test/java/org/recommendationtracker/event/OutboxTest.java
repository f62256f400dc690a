package org.recommendationtracker.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.recommendation.StepCompleted;
import org.recommendationtracker.report.ReportStep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EventModuleTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class OutboxTest {

    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final String reference = Steps.newReference();

    OutboxTest(ApplicationEventPublisher publisher, PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.publisher = publisher;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    @Test
    void a_step_outside_a_transaction_is_refused() {
        StepCompleted step = Steps.issued(reference);

        assertThatThrownBy(() -> publisher.publishEvent(step)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void an_event_is_written_with_its_step() {
        commit(Steps.issued(reference));

        assertThat(rows()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("aggregatetype", "recommendation")
                .containsEntry("aggregateid", reference)
                .containsEntry("sequence", 1)
                .containsEntry("type", "org.recommendationtracker.recommendation.issued.v1")
                .containsEntry("source", "/recommendations/" + reference)
                .containsEntry("dataschema", "urn:recommendation-tracker:schemas:recommendation-step.v2.json"));
    }

    @Test
    void a_step_that_is_undone_leaves_no_event_and_no_gap() {
        commit(Steps.issued(reference));
        transaction.executeWithoutResult(status -> {
            publisher.publishEvent(Steps.ownerAssigned(reference, "undone"));
            status.setRollbackOnly();
        });
        commit(Steps.ownerAssigned(reference, "kept"));

        assertThat(rows()).extracting(row -> row.get("sequence")).containsExactly(1, 2);
        assertThat(payloadOf(1)).contains("kept");
    }

    @Test
    void a_first_step_that_is_undone_leaves_nothing() {
        transaction.executeWithoutResult(status -> {
            publisher.publishEvent(Steps.issued(reference));
            status.setRollbackOnly();
        });

        assertThat(rows()).isEmpty();
    }

    @Test
    void several_steps_of_one_transaction_are_numbered_in_their_order() {
        transaction.executeWithoutResult(status -> {
            publisher.publishEvent(Steps.issued(reference));
            publisher.publishEvent(Steps.ownerAssigned(reference, "one"));
            publisher.publishEvent(Steps.ownerAssigned(reference, "two"));
        });

        assertThat(rows()).extracting(row -> row.get("sequence")).containsExactly(1, 2, 3);
    }

    @Test
    void steps_at_the_same_time_are_numbered_without_gap() {
        commit(Steps.issued(reference));
        CompletableFuture.allOf(IntStream.range(0, 20)
                        .mapToObj(
                                i -> CompletableFuture.runAsync(() -> commit(Steps.ownerAssigned(reference, "o" + i))))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(rows())
                .extracting(row -> (Integer) row.get("sequence"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 21).boxed().toList());
    }

    @Test
    void neither_user_ids_nor_comments_become_public() {
        commit(Steps.ownerAssigned(reference, "Safeguarding team"));

        assertThat(payloadOf(0))
                .contains("\"role\":\"officials\"", "\"owner\":\"Safeguarding team\"", "\"effectiveOn\":\"2014-07-31\"")
                .doesNotContain("stays-inside", "stays inside");
    }

    @Test
    void a_report_becomes_public_when_it_is_published() {
        transaction.executeWithoutResult(status -> {
            publisher.publishEvent(Steps.report(ReportStep.REGISTERED, reference));
            publisher.publishEvent(Steps.report(ReportStep.PUBLISHED, reference));
        });

        assertThat(rows()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("sequence", 1)
                .containsEntry("type", "org.recommendationtracker.report.published.v1")
                .containsEntry("source", "/reports/" + reference));
    }

    private void commit(StepCompleted step) {
        transaction.executeWithoutResult(status -> publisher.publishEvent(step));
    }

    private String payloadOf(int index) {
        return String.valueOf(rows().get(index).get("payload"));
    }

    private List<Map<String, Object>> rows() {
        return jdbc.sql("select * from outbox where aggregateid = ? order by position")
                .param(reference)
                .query()
                .listOfRows();
    }
}
