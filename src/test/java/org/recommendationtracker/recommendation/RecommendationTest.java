package org.recommendationtracker.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecommendationTest {

    private static final LocalDate TODAY = LocalDate.of(2014, 11, 13);
    private static final Moment NOW = new Moment(Instant.parse("2014-11-13T09:00:00Z"), TODAY);
    private static final LocalDate TARGET = TODAY.plusYears(1);
    private static final ClockPolicy HUNDRED_DAYS = new ClockPolicy() {
        @Override
        public int daysUntilDue(ClockKind kind, Priority priority) {
            return 100;
        }

        @Override
        public int reminderDaysBefore(ClockKind kind, Priority priority) {
            return 10;
        }
    };
    private static final Response ACCEPTANCE =
            Response.accepted(Extent.IN_FULL, "It is right.", "Guidance is published.", TARGET);

    private final Recommendation item = Recommendation.issue(
            new NewRecommendation(
                    RecommendationReference.of("SCRP-2014", 1),
                    "SCRP-2014",
                    1,
                    "dfe-children-families",
                    "Clarify the guidance.",
                    Set.of("guidance"),
                    Set.of("ALL"),
                    Priority.HIGH,
                    LocalDate.of(2014, 7, 31)),
            NOW,
            HUNDRED_DAYS);

    @Test
    void isIssuedFromTheDayOfPublicationWithItsResponseClockRunning() {
        assertThat(item.status()).isEqualTo(Status.ISSUED);
        assertThat(item.statusHistory())
                .containsExactly(new StatusChange(Status.ISSUED, LocalDate.of(2014, 7, 31), NOW.instant()));
        assertThat(item.runningClock())
                .contains(Deadline.started(ClockKind.RESPONSE, LocalDate.of(2014, 7, 31), LocalDate.of(2014, 11, 8)));
        assertThat(item.isOverdue(TODAY)).isTrue();
    }

    @Test
    void becomesAcceptedOnlyWhenTheDraftIsSignedOff() {
        item.draft(ACCEPTANCE, TODAY);
        assertThat(item.status()).isEqualTo(Status.ISSUED);
        assertThat(item.answer()).isEmpty();

        item.signOff(NOW, HUNDRED_DAYS);

        assertThat(item.status()).isEqualTo(Status.ACCEPTED);
        assertThat(item.answer()).contains(new Answer(ACCEPTANCE, TODAY));
        assertThat(item.draft()).isEmpty();
        assertThat(item.runningClock()).contains(Deadline.started(ClockKind.DELIVERY, TODAY, TARGET));
    }

    @Test
    void keepsTheDraftAndTheCommentsWhenItIsReturned() {
        item.draft(ACCEPTANCE, TODAY);
        item.returnResponse("Name the date of the guidance.");

        assertThat(item.status()).isEqualTo(Status.ISSUED);
        assertThat(item.draft()).contains(ACCEPTANCE);
        assertThat(item.returnComments()).contains("Name the date of the guidance.");

        item.draft(ACCEPTANCE, TODAY);
        assertThat(item.returnComments()).isEmpty();
    }

    @Test
    void keepsTheFirstAnswerWhenConsiderationEndsInAnother() {
        Response considering = Response.underConsideration("Partners must be asked.", TODAY.plusDays(60));
        item.draft(considering, TODAY);
        item.signOff(NOW, HUNDRED_DAYS);
        assertThat(item.runningClock().map(Deadline::dueOn)).contains(TODAY.plusDays(60));
        item.recordConsultation("ADCS", "In favour.", TODAY);

        refused("decision", () -> item.draft(considering, TODAY));
        item.draft(ACCEPTANCE, TODAY);
        item.signOff(NOW, HUNDRED_DAYS);

        assertThat(item.answers())
                .extracting(answer -> answer.response().decision())
                .containsExactly(Decision.UNDER_CONSIDERATION, Decision.ACCEPTED);
    }

    @Test
    void anAcceptanceNeedsExtentSuccessTestAndATargetDateToCome() {
        refused("extent", () -> item.draft(response(null, "Published.", TODAY.plusDays(1)), TODAY));
        refused("successTest", () -> item.draft(response(Extent.IN_FULL, null, TODAY.plusDays(1)), TODAY));
        refused("successTest", () -> item.draft(response(Extent.IN_FULL, " ", TODAY.plusDays(1)), TODAY));
        refused("targetDate", () -> item.draft(response(Extent.IN_FULL, "Published.", null), TODAY));
        refused("targetDate", () -> item.draft(response(Extent.IN_FULL, "Published.", TODAY), TODAY));
        refused(
                "targetDate",
                () -> item.draft(response(Extent.IN_FULL, "Published.", LocalDate.of(2101, 1, 1)), TODAY));
        refused("reviewDate", () -> item.draft(Response.underConsideration("Why.", TODAY), TODAY));
        refused("reasons", () -> item.draft(Response.rejected(" "), TODAY));
        assertThat(item.draft()).isEmpty();
    }

    @Test
    void allThatADraftLacksIsSaidAtOnce() {
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> item.draft(response(null, null, null), TODAY))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(StepRefused.Problem::field)
                        .containsExactly("extent", "successTest", "targetDate"));
    }

    @Test
    void whoSubmittedEvidenceCannotVerifyIt() {
        awaitVerification("olga");

        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> item.verify(true, "Seen.", "olga", NOW, HUNDRED_DAYS))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(StepRefused.Reason.NOT_YOU));
        assertThat(item.status()).isEqualTo(Status.AWAITING_VERIFICATION);
        assertThat(item.verifications()).isEmpty();

        item.verify(true, "Seen.", "petra", NOW, HUNDRED_DAYS);
        assertThat(item.status()).isEqualTo(Status.IMPLEMENTED);
        assertThat(item.runningClock()).isEmpty();
    }

    @Test
    void goesBackIntoDeliveryWhenTheSuccessTestIsNotMet() {
        awaitVerification("olga");
        item.verify(false, "The guidance is still a draft.", "petra", NOW, HUNDRED_DAYS);

        assertThat(item.status()).isEqualTo(Status.IN_PROGRESS);
        item.planAction("Publish it.", "Policy team", TODAY.plusDays(5), TODAY);
        assertThat(item.actions()).hasSize(2).last().returns(2, Action::number);
    }

    @Test
    void anActionIsDeliveredOnceAndNotInTheFuture() {
        accept();
        item.planAction("Draft it.", "Policy team", TODAY.plusDays(5), TODAY);
        refused("dueDate", () -> item.planAction("Late.", "Policy team", TODAY, TODAY));
        item.reach(Status.IN_PROGRESS, NOW, HUNDRED_DAYS);

        refused("deliveredOn", () -> item.deliverAction(1, TODAY.plusDays(1), "Done.", TODAY));
        item.deliverAction(1, TODAY, "Done.", TODAY);
        notNow(() -> item.deliverAction(1, TODAY, "Done again.", TODAY));
    }

    @Test
    void passesAMilestoneOnceAndOnlyWhereOneLeads() {
        accept();
        assertThat(item.reach(Status.IN_PROGRESS, NOW, HUNDRED_DAYS)).contains(Step.DELIVERY_STARTED);
        assertThat(item.reach(Status.IN_PROGRESS, NOW, HUNDRED_DAYS)).isEmpty();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> item.reach(Status.IMPLEMENTED, NOW, HUNDRED_DAYS))
                .withMessageContaining("no milestone leads there");
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void noStepIsLegalOnceClosedAndEveryOpenStatusLeadsSomewhere(Status status) {
        boolean leads = Transitions.all().stream().anyMatch(row -> row.from() == status && row.movesStatus());
        assertThat(leads).isEqualTo(!status.isClosed());
    }

    @Test
    void everyStepIsSomewhereInTheTableAndLeadsToOneStatusOnlyFromEach() {
        assertThat(Transitions.all()).extracting(Transition::step).containsAll(Arrays.asList(Step.values()));
        assertThat(Transitions.all())
                .extracting(row -> row.from() + " " + row.step())
                .doesNotHaveDuplicates();
    }

    @Test
    void aStepThatTheStatusDoesNotAllowIsRefused() {
        notNow(() -> item.planAction("Too early.", "Policy team", TODAY.plusDays(5), TODAY));
        notNow(() -> item.signOff(NOW, HUNDRED_DAYS));
        notNow(() -> item.verify(true, "Too early.", "petra", NOW, HUNDRED_DAYS));
        assertThat(item.statusHistory()).hasSize(1);
    }

    private void accept() {
        item.draft(ACCEPTANCE, TODAY);
        item.signOff(NOW, HUNDRED_DAYS);
    }

    private void awaitVerification(String submitter) {
        accept();
        item.planAction("Draft it.", "Policy team", TODAY.plusDays(5), TODAY);
        item.reach(Status.IN_PROGRESS, NOW, HUNDRED_DAYS);
        item.deliverAction(1, TODAY, "Done.", TODAY);
        item.submitEvidence(new Evidence("https://example.org/a", TODAY, "That it is done.", submitter, TODAY), TODAY);
        item.reach(Status.AWAITING_VERIFICATION, NOW, HUNDRED_DAYS);
    }

    private static Response response(
            @Nullable Extent extent, @Nullable String successTest, @Nullable LocalDate targetDate) {
        return new Response(Decision.ACCEPTED, extent, "Why.", successTest, targetDate, null);
    }

    private static void refused(String field, ThrowingCallable step) {
        assertThatExceptionOfType(StepRefused.class).isThrownBy(step).satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.reason()).isEqualTo(StepRefused.Reason.INVALID_INPUT);
        });
    }

    private static void notNow(ThrowingCallable step) {
        assertThatExceptionOfType(StepRefused.class).isThrownBy(step).satisfies(refusal -> assertThat(refusal.reason())
                .isEqualTo(StepRefused.Reason.NOT_NOW));
    }
}
