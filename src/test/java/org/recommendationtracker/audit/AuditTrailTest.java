package org.recommendationtracker.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.People;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.register.web.TimeLine;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.ReportStep;
import org.recommendationtracker.report.ReportStepCompleted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@AuditModuleTest
class AuditTrailTest {

    private static final LocalDate PUBLISHED = LocalDate.parse("2014-07-31");

    @Autowired
    Recommendations recommendations;

    @Autowired
    History history;

    @Autowired
    TimeLine timeLine;

    @Autowired
    PublicSteps publicSteps;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Lifecycle.Time time;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher steps;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void onThePublicationDay() {
        time.moveTo("2014-07-31T09:00:00.123456789Z");
    }

    @Test
    void the_first_entry_has_the_whole_state_and_nothing_before_it() {
        RecommendationReference reference = lifecycle.issued(LocalDate.parse("2014-07-30"));

        HistoryEntry entry = entriesOf(reference).get(0);

        assertThat(entry.position()).isEqualTo(1);
        assertThat(entry.step()).isEqualTo("ISSUED");
        assertThat(entry.title()).isEqualTo("Issued by the panel");
        assertThat(entry.who()).isEqualTo("panel");
        assertThat(entry.role()).isEqualTo(Role.PANEL);
        assertThat(entry.effectiveOn()).isEqualTo("2014-07-30");
        assertThat(entry.recordedAt()).isEqualTo(Instant.parse("2014-07-31T09:00:00.123456Z"));
        assertThat(entry.before()).isNull();
        assertThat(entry.after())
                .containsEntry("reference", reference.value())
                .containsEntry("status", "ISSUED")
                .containsEntry("text", "Publish every serious case review.");
        assertThat(entry.comment()).isNull();
    }

    @Test
    void a_later_entry_has_only_the_fields_that_the_step_changed() {
        RecommendationReference reference = lifecycle.issued(PUBLISHED);

        recommendations.assignOwner(reference, Lifecycle.OFFICIAL, "Safeguarding team");

        HistoryEntry entry = entriesOf(reference).get(1);
        assertThat(entry.before()).isEqualTo(singleNull("owner"));
        assertThat(entry.after()).isEqualTo(Map.of("owner", "Safeguarding team"));
    }

    @Test
    void every_step_of_a_life_has_its_entry_in_order_without_gaps() {
        RecommendationReference reference = lifecycle.issued(PUBLISHED);
        lifecycle.accepted(reference);
        lifecycle.implemented(reference);

        List<HistoryEntry> entries = entriesOf(reference);

        assertThat(entries)
                .extracting(HistoryEntry::step)
                .containsExactly(
                        "ISSUED",
                        "RESPONSE_DRAFTED",
                        "ACCEPTED",
                        "ACTION_PLANNED",
                        "DELIVERY_STARTED",
                        "EVIDENCE_SUBMITTED",
                        "VERIFICATION_REQUESTED",
                        "IMPLEMENTED");
        assertThat(entries).extracting(HistoryEntry::position).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(entries.get(2).before())
                .containsEntry("status", "ISSUED")
                .containsOnlyKeys("status", "response", "clocks");
        assertThat(entries.get(2).after())
                .containsEntry("status", "ACCEPTED")
                .containsOnlyKeys("status", "response", "clocks");
        assertThat(entries.get(4).role()).isEqualTo(Role.SYSTEM);
    }

    @Test
    void a_draft_stays_out_of_the_state_and_its_reasons_are_the_comment() {
        RecommendationReference reference = lifecycle.issued(PUBLISHED);
        lifecycle.accepted(reference);

        HistoryEntry draft = entriesOf(reference).get(1);

        assertThat(draft.before()).isEmpty();
        assertThat(draft.after()).isEmpty();
        assertThat(draft.comment()).isEqualTo("It is right.");
    }

    @Test
    void a_text_of_any_length_is_kept_whole() {
        RecommendationReference reference = lifecycle.issued(PUBLISHED);
        String longViews = "ä".repeat(4_000);
        lifecycle.underConsideration(reference);

        for (int i = 0; i < 20; i++) {
            recommendations.recordView(reference, Lifecycle.OFFICIAL, "Boards", longViews);
        }

        List<HistoryEntry> entries = entriesOf(reference);
        assertThat((List<?>) entries.get(entries.size() - 1).after().get("consultations"))
                .hasSize(20);
    }

    @Test
    void a_step_that_is_refused_or_rolled_back_leaves_no_entry() {
        RecommendationReference reference = lifecycle.issued(PUBLISHED);

        assertThatThrownBy(() -> recommendations.signOff(reference, Lifecycle.MINISTER, null))
                .isInstanceOf(StepRefused.class);
        transaction.executeWithoutResult(status -> {
            recommendations.assignOwner(reference, Lifecycle.OFFICIAL, "Nobody");
            status.setRollbackOnly();
        });
        recommendations.assignOwner(reference, Lifecycle.OFFICIAL, "Safeguarding team");

        assertThat(entriesOf(reference)).extracting(HistoryEntry::position).containsExactly(1, 2);
        assertThat(entriesOf(reference).get(1).after()).containsEntry("owner", "Safeguarding team");
    }

    @Test
    void of_two_steps_at_once_one_is_recorded_and_the_other_ends_as_a_stale_update() throws Exception {
        RecommendationReference reference = lifecycle.issued(PUBLISHED);
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        Callable<Void> step = () -> transaction.execute(status -> {
            recommendations.get(reference);
            meet(bothHaveRead);
            recommendations.assignOwner(
                    reference, Lifecycle.OFFICIAL, Thread.currentThread().getName());
            return null;
        });

        ExecutorService twoPeople = Executors.newFixedThreadPool(2);
        List<Future<Void>> outcomes = twoPeople.invokeAll(List.of(step, step));
        twoPeople.shutdown();

        // the type of failure on which a step is tried again
        assertThat(outcomes.stream().flatMap(AuditTrailTest::failure))
                .singleElement()
                .isInstanceOf(ConcurrencyFailureException.class);
        assertThat(entriesOf(reference)).extracting(HistoryEntry::position).containsExactly(1, 2);
    }

    @Test
    void a_report_has_a_history_of_its_own() {
        ReportState registered = report("AUDITED-2014", ReportStep.REGISTERED);
        ReportState published = report("AUDITED-2014", ReportStep.PUBLISHED);

        transaction.executeWithoutResult(status -> {
            steps.publishEvent(step(ReportStep.REGISTERED, null, registered));
            steps.publishEvent(step(ReportStep.PUBLISHED, registered, published));
        });

        List<HistoryEntry> entries = history.ofReport("AUDITED-2014", false);
        assertThat(entries).extracting(HistoryEntry::title).containsExactly("Report registered", "Report published");
        assertThat(entries.get(1).before()).isEqualTo(Map.of("step", "REGISTERED"));
        assertThat(entries.get(1).after()).isEqualTo(Map.of("step", "PUBLISHED"));
        assertThatThrownBy(() -> history.ofRecommendation("AUDITED-2014", Person.NOBODY))
                .isInstanceOf(UnknownSubject.class);
    }

    @Test
    void the_public_time_line_says_what_and_in_which_role_and_nothing_else() {
        RecommendationReference reference = lifecycle.issued(LocalDate.parse("2014-07-30"));
        lifecycle.accepted(reference);

        List<TimeLine.Entry> steps = timeLine.of(reference.value());

        Instant recordedAt = Instant.parse("2014-07-31T09:00:00.123456Z");
        assertThat(steps)
                .containsExactly(
                        new TimeLine.Entry(
                                Step.ISSUED,
                                "Issued by the panel",
                                LocalDate.parse("2014-07-30"),
                                recordedAt,
                                "Panel",
                                null),
                        new TimeLine.Entry(
                                Step.RESPONSE_DRAFTED, "Response drafted", PUBLISHED, recordedAt, "Officials", null),
                        new TimeLine.Entry(
                                Step.ACCEPTED, "Accepted", PUBLISHED, recordedAt, "Minister's private office", null));
        assertThat(timeLine.of("NONE-2014-01")).isEmpty();
    }

    @Test
    void a_report_that_is_not_published_is_unknown_to_those_who_may_not_know_of_it() {
        ReportState registered = report("EMBARGOED-2014", ReportStep.REGISTERED);
        transaction.executeWithoutResult(status -> steps.publishEvent(step(ReportStep.REGISTERED, null, registered)));

        assertThat(history.ofReport("EMBARGOED-2014", true)).hasSize(1);
        assertThatThrownBy(() -> history.ofReport("EMBARGOED-2014", false)).isInstanceOf(UnknownSubject.class);
    }

    @Test
    void the_latest_public_steps_leave_out_a_report_that_is_not_published() {
        RecommendationReference reference = lifecycle.issued(PUBLISHED);
        ReportState registered = report("HIDDEN-2014", ReportStep.REGISTERED);
        transaction.executeWithoutResult(status -> steps.publishEvent(step(ReportStep.REGISTERED, null, registered)));
        lifecycle.accepted(reference);

        assertThat(publicSteps.latest(3))
                .extracting(step -> step.title() + " " + step.page())
                .containsExactly(
                        "Accepted /recommendations/" + reference,
                        "Response drafted /recommendations/" + reference,
                        "Issued by the panel /recommendations/" + reference);
    }

    @Test
    void a_step_outside_a_transaction_is_an_error() {
        assertThatThrownBy(() -> steps.publishEvent(
                        step(ReportStep.REGISTERED, null, report("AUDITED-2014", ReportStep.REGISTERED))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void times_are_kept_in_utc_wherever_the_machine_is() {
        time.moveTo("2014-10-26T00:30:00Z");
        RecommendationReference reference = lifecycle.issued(PUBLISHED);

        String kept = database.queryForObject(
                "select concat(effective_on, ' ', recorded_at) from audit_entry where subject = ?",
                String.class,
                reference.value());

        assertThat(kept).startsWith("2014-07-31 2014-10-26 00:30:00");
    }

    private static void meet(CyclicBarrier point) {
        try {
            point.await(10, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    private static Stream<Throwable> failure(Future<Void> outcome) {
        try {
            outcome.get();
            return Stream.empty();
        } catch (ExecutionException failed) {
            return Stream.of(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private List<HistoryEntry> entriesOf(RecommendationReference reference) {
        return history.ofRecommendation(
                reference.value(),
                People.signedIn("auditor", People.in(Role.AUDITORS)).person());
    }

    private static ReportStepCompleted step(ReportStep step, @Nullable ReportState before, ReportState after) {
        Instant now = Instant.parse("2014-07-31T09:00:00Z");
        return new ReportStepCompleted(
                UUID.randomUUID(), step, People.PANEL, PUBLISHED, now, People.SCR_PANEL, before, after);
    }

    private static ReportState report(String reference, ReportStep step) {
        return new ReportState(
                reference,
                "First report",
                "The panel",
                "dfe-children-families",
                PUBLISHED,
                null,
                null,
                step,
                9,
                null,
                null,
                null);
    }

    private static Map<String, Object> singleNull(String field) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(field, null);
        return fields;
    }
}
