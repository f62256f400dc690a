package org.recommendationtracker.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.recommendationtracker.People.MINISTER;
import static org.recommendationtracker.People.OFFICIAL;
import static org.recommendationtracker.People.PANEL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recommendationtracker.People;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.DayCount;
import org.recommendationtracker.party.Role;

class RecommendationTest {

    private static final LocalDate TODAY = LocalDate.of(2014, 11, 13);
    private static final Moment NOW = new Moment(Instant.parse("2014-11-13T09:00:00Z"), TODAY);
    private static final LocalDate TARGET = TODAY.plusYears(1);
    private static final ClockPolicy HUNDRED_DAYS = (kind, of) ->
            new ClockRule(DayCount.DAYS, 100, kind == ClockKind.CONSIDERATION ? 2 : null, new Ladder(10, 14, 28, 42));
    private static final Response ACCEPTANCE =
            Response.accepted(Extent.IN_FULL, "It is right.", "Guidance is published.", TARGET);

    private final Recommendation item = Recommendation.issue(
            new NewRecommendation(
                    RecommendationReference.of("SCRP-2014", 1),
                    "SCRP-2014",
                    1,
                    "dfe-children-families",
                    People.SCR_PANEL,
                    "Clarify the guidance.",
                    Set.of("guidance"),
                    Set.of("ALL"),
                    Priority.HIGH,
                    LocalDate.of(2014, 7, 31),
                    null,
                    List.of()),
            NOW,
            HUNDRED_DAYS);

    @Test
    void is_issued_from_the_day_of_publication_with_its_response_clock_running() {
        assertThat(item.status()).isEqualTo(Status.ISSUED);
        assertThat(item.statusHistory())
                .containsExactly(new StatusChange(Status.ISSUED, LocalDate.of(2014, 7, 31), NOW.instant()));
        assertThat(item.runningClock())
                .contains(Deadline.started(
                        ClockKind.RESPONSE, null, LocalDate.of(2014, 7, 31), LocalDate.of(2014, 11, 8), TODAY));
        assertThat(item.runningClock().orElseThrow().isOverdue(TODAY)).isTrue();
    }

    @Test
    void becomes_accepted_only_when_the_draft_is_signed_off() {
        answering(OFFICIAL).draft(ACCEPTANCE);
        assertThat(item.status()).isEqualTo(Status.ISSUED);
        assertThat(item.answer()).isEmpty();

        answering(MINISTER).signOff();

        assertThat(item.status()).isEqualTo(Status.ACCEPTED);
        assertThat(item.answer()).contains(new Answer(ACCEPTANCE, TODAY));
        assertThat(item.draft()).isEmpty();
        assertThat(item.runningClock()).contains(Deadline.started(ClockKind.DELIVERY, null, TODAY, TARGET, TODAY));
    }

    @Test
    void keeps_the_draft_and_the_comments_when_it_is_returned() {
        answering(OFFICIAL).draft(ACCEPTANCE);
        answering(MINISTER).returnResponse("Name the date of the guidance.");

        assertThat(item.status()).isEqualTo(Status.ISSUED);
        assertThat(item.draft()).contains(ACCEPTANCE);
        assertThat(item.returnComments()).contains("Name the date of the guidance.");

        answering(OFFICIAL).draft(ACCEPTANCE);
        assertThat(item.returnComments()).isEmpty();
    }

    @Test
    void keeps_the_first_answer_when_consideration_ends_in_another() {
        Response considering = Response.underConsideration("Partners must be asked.", TODAY.plusDays(60));
        answering(OFFICIAL).draft(considering);
        answering(MINISTER).signOff();
        assertThat(item.runningClock().map(Deadline::dueOn)).contains(TODAY.plusDays(60));
        answering(OFFICIAL).recordView("ADCS", "In favour.");

        refused("decision", () -> answering(OFFICIAL).draft(considering));
        answering(OFFICIAL).draft(ACCEPTANCE);
        answering(MINISTER).signOff();

        assertThat(item.answers())
                .extracting(answer -> answer.response().decision())
                .containsExactly(Decision.UNDER_CONSIDERATION, Decision.ACCEPTED);
    }

    @Test
    void an_acceptance_needs_extent_success_test_and_a_target_date_to_come() {
        refused("extent", () -> answering(OFFICIAL).draft(response(null, "Published.", TODAY.plusDays(1))));
        refused("successTest", () -> answering(OFFICIAL).draft(response(Extent.IN_FULL, null, TODAY.plusDays(1))));
        refused("successTest", () -> answering(OFFICIAL).draft(response(Extent.IN_FULL, " ", TODAY.plusDays(1))));
        refused("targetDate", () -> answering(OFFICIAL).draft(response(Extent.IN_FULL, "Published.", null)));
        refused("targetDate", () -> answering(OFFICIAL).draft(response(Extent.IN_FULL, "Published.", TODAY)));
        refused("targetDate", () -> answering(OFFICIAL)
                .draft(response(Extent.IN_FULL, "Published.", LocalDate.of(2101, 1, 1))));
        refused("reviewDate", () -> answering(OFFICIAL).draft(Response.underConsideration("Why.", TODAY)));
        refused("reasons", () -> answering(OFFICIAL).draft(Response.rejected(" ")));
        assertThat(item.draft()).isEmpty();
    }

    @Test
    void all_that_a_draft_lacks_is_said_at_once() {
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> answering(OFFICIAL).draft(response(null, null, null)))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(StepRefused.Problem::field)
                        .containsExactly("extent", "successTest", "targetDate"));
    }

    @Test
    void who_submitted_evidence_cannot_verify_it() {
        awaitVerification("olga");

        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(
                        () -> new Delivering(item, new Actor("olga", Role.PANEL, People.SCR_PANEL), NOW, HUNDRED_DAYS)
                                .verify(VerificationOutcome.MET, "Seen.", Set.of()))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(StepRefused.Reason.NOT_YOU));
        assertThat(item.status()).isEqualTo(Status.AWAITING_VERIFICATION);
        assertThat(item.verifications()).isEmpty();

        delivering(PANEL).verify(VerificationOutcome.MET, "Seen.", Set.of("another-office"));
        assertThat(item.status()).isEqualTo(Status.IMPLEMENTED);
        assertThat(item.runningClock()).isEmpty();
    }

    @Test
    void goes_back_into_delivery_when_the_success_test_is_not_met() {
        awaitVerification("olga");
        delivering(PANEL).verify(VerificationOutcome.NOT_MET, "The guidance is still a draft.", Set.of());

        assertThat(item.status()).isEqualTo(Status.IN_PROGRESS);
        delivering(OFFICIAL).planAction("Publish it.", "Policy team", TODAY.plusDays(5));
        assertThat(item.actions()).hasSize(2).last().returns(2, Action::number);
    }

    @Test
    void an_action_is_delivered_once_and_not_in_the_future() {
        accept();
        delivering(OFFICIAL).planAction("Draft it.", "Policy team", TODAY.plusDays(5));
        refused("dueDate", () -> delivering(OFFICIAL).planAction("Late.", "Policy team", TODAY));
        item.reach(Status.IN_PROGRESS, NOW, HUNDRED_DAYS);

        refused("deliveredOn", () -> delivering(OFFICIAL).deliverAction(1, TODAY.plusDays(1), "Done."));
        delivering(OFFICIAL).deliverAction(1, TODAY, "Done.");
        notNow(() -> delivering(OFFICIAL).deliverAction(1, TODAY, "Done again."));
    }

    @Test
    void passes_a_milestone_once_and_only_where_one_leads() {
        accept();
        assertThat(item.reach(Status.IN_PROGRESS, NOW, HUNDRED_DAYS)).contains(Step.DELIVERY_STARTED);
        assertThat(item.reach(Status.IN_PROGRESS, NOW, HUNDRED_DAYS)).isEmpty();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> item.reach(Status.IMPLEMENTED, NOW, HUNDRED_DAYS))
                .withMessageContaining("no milestone leads there");
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void every_status_leads_somewhere_and_a_closed_one_only_to_what_is_open_again(Status status) {
        assertThat(Transitions.all())
                .filteredOn(row -> row.from() == status && row.movesStatus())
                .isNotEmpty()
                .allMatch(row -> !status.isClosed() || !row.to().isClosed());
    }

    @Test
    void every_step_is_somewhere_in_the_table_and_leads_to_one_status_only_from_each() {
        assertThat(Transitions.all())
                .extracting(Transition::step)
                .containsAll(EnumSet.complementOf(EnumSet.of(Step.PARTS_MOVED, Step.TAKEN_OVER, Step.TAKEN_BACK)));
        assertThat(Transitions.all())
                .extracting(row -> row.from() + " " + row.step())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_step_that_the_status_does_not_allow_is_refused() {
        notNow(() -> delivering(OFFICIAL).planAction("Too early.", "Policy team", TODAY.plusDays(5)));
        notNow(() -> answering(MINISTER).signOff());
        notNow(() -> delivering(PANEL).verify(VerificationOutcome.MET, "Too early.", Set.of()));
        assertThat(item.statusHistory()).hasSize(1);
    }

    @Test
    void neither_may_the_office_that_answers_verify() {
        awaitVerification("olga");

        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> delivering(PANEL)
                        .verify(VerificationOutcome.MET, "Seen.", Set.of("panel", "dfe-children-families")))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(StepRefused.Reason.NOT_YOU));
    }

    @Test
    void a_later_date_keeps_the_first_and_counts_the_slip() {
        accept();
        delivering(OFFICIAL).planAction("Draft it.", "Policy team", TODAY.plusDays(5));

        timekeeping(OFFICIAL).requestExtension(1, TODAY.plusDays(30), "The printer is late.");
        notNow(() -> timekeeping(OFFICIAL).requestExtension(1, TODAY.plusDays(40), "Later still."));
        timekeeping(MINISTER).grantExtension(1, null);

        assertThat(item.action(1).firstDueOn()).isEqualTo(TODAY.plusDays(5));
        assertThat(item.action(1).dueOn()).isEqualTo(TODAY.plusDays(30));
        assertThat(item.deadlines())
                .last()
                .returns(1, Deadline::slips)
                .returns(TODAY.plusDays(5), Deadline::firstDueOn)
                .returns(TODAY.plusDays(30), Deadline::dueOn);
        refused("newDate", () -> timekeeping(OFFICIAL).requestExtension(1, TODAY.plusDays(30), "No later."));
        refused("newDate", () -> timekeeping(OFFICIAL).requestExtension(null, TARGET, "No later."));
        refused("newDate", () -> timekeeping(OFFICIAL).requestExtension(null, LocalDate.of(2101, 1, 1), "Too late."));
    }

    @Test
    void consideration_is_extended_twice_at_the_most() {
        answering(OFFICIAL).draft(Response.underConsideration("Partners must be asked.", TODAY.plusDays(60)));
        answering(MINISTER).signOff();
        for (int slip = 1; slip <= 2; slip++) {
            timekeeping(OFFICIAL).requestExtension(null, TODAY.plusDays(60 + slip), "They have not answered.");
            timekeeping(MINISTER).grantExtension(slip, null);
        }

        notNow(() -> timekeeping(OFFICIAL).requestExtension(null, TODAY.plusDays(90), "Once more."));
    }

    @Test
    void what_is_asked_of_a_clock_that_stops_lapses() {
        accept();
        delivering(OFFICIAL).planAction("Draft it.", "Policy team", TODAY.plusDays(5));
        item.reach(Status.IN_PROGRESS, NOW, HUNDRED_DAYS);
        timekeeping(OFFICIAL).requestExtension(1, TODAY.plusDays(30), "The printer is late.");

        delivering(OFFICIAL).deliverAction(1, TODAY, "Done after all.");

        assertThat(item.extensions()).singleElement().returns(RequestState.LAPSED, Extension::state);
        notNow(() -> timekeeping(MINISTER).grantExtension(1, null));
    }

    @Test
    void the_ladder_is_climbed_rung_by_rung_from_the_day_on_which_a_late_date_became_known() {
        assertThat(nextNoticeOn(1)).contains(LocalDate.of(2014, 11, 9));
        assertThat(timekeeping(Actor.SYSTEM).announce(1)).contains(Step.OVERDUE);
        assertThat(nextNoticeOn(1)).contains(TODAY.plusDays(14));
        assertThat(timekeeping(Actor.SYSTEM).announce(1)).isEmpty();

        assertThat(on(Actor.SYSTEM, TODAY.plusDays(14)).announce(1)).contains(Step.SECOND_NOTICE);
        assertThat(on(Actor.SYSTEM, TODAY.plusDays(28)).announce(1)).contains(Step.THIRD_NOTICE);
        notNow(() -> timekeeping(OFFICIAL).explainDelay(1, "Too early."));
        assertThat(on(Actor.SYSTEM, TODAY.plusDays(42)).announce(1)).contains(Step.REASONS_DEMANDED);
        assertThat(nextNoticeOn(1)).isEmpty();

        timekeeping(OFFICIAL).explainDelay(1, "The team was moved.");
        assertThat(item.clock(1).delayReasons()).isEqualTo("The team was moved.");
    }

    @Test
    void a_clock_is_reminded_of_before_its_date_and_anew_when_the_date_moves() {
        accept();
        assertThat(nextNoticeOn(2)).contains(TARGET.minusDays(10));
        assertThat(on(Actor.SYSTEM, TARGET.minusDays(10)).announce(2)).contains(Step.DUE_SOON);
        assertThat(nextNoticeOn(2)).contains(TARGET.plusDays(1));

        timekeeping(OFFICIAL).requestExtension(null, TARGET.plusDays(100), "More work than thought.");
        timekeeping(MINISTER).grantExtension(1, "Agreed.");

        assertThat(nextNoticeOn(2)).contains(TARGET.plusDays(90));
    }

    @Test
    void a_delivery_that_was_not_met_keeps_its_date_and_its_slips() {
        accept();
        timekeeping(OFFICIAL).requestExtension(null, TARGET.plusDays(100), "More work than thought.");
        timekeeping(MINISTER).grantExtension(1, null);
        item.reach(Status.IN_PROGRESS, NOW, HUNDRED_DAYS);
        item.reach(Status.AWAITING_VERIFICATION, NOW, HUNDRED_DAYS);

        delivering(PANEL).verify(VerificationOutcome.PARTLY_MET, "Half of it.", Set.of());

        assertThat(item.runningClock().orElseThrow())
                .returns(TARGET, Deadline::firstDueOn)
                .returns(TARGET.plusDays(100), Deadline::dueOn)
                .returns(1, Deadline::slips);
    }

    @Test
    void a_rejection_is_reconsidered_once() {
        reject();
        answering(PANEL).requestReconsideration("Boards need it.");
        assertThat(item.status()).isEqualTo(Status.UNDER_CONSIDERATION);
        reject();

        notNow(() -> answering(PANEL).requestReconsideration("Once more."));
    }

    @Test
    void what_did_not_last_is_delivered_anew_in_new_time() {
        awaitVerification("olga");
        delivering(PANEL).verify(VerificationOutcome.EXCEEDED, "More than asked.", Set.of());
        LocalDate later = TARGET.plusYears(1);

        new Delivering(item, PANEL, new Moment(NOW.instant(), later), HUNDRED_DAYS)
                .checkLasting(false, "It fell asleep.");

        assertThat(item.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(item.runningClock().orElseThrow())
                .returns(later.plusDays(100), Deadline::firstDueOn)
                .returns(0, Deadline::slips);
    }

    @Test
    void closure_stops_every_clock_and_lapses_what_is_asked() {
        accept();
        delivering(OFFICIAL).planAction("Draft it.", "Policy team", TODAY.plusDays(5));
        timekeeping(OFFICIAL).requestExtension(1, TODAY.plusDays(30), "The printer is late.");
        closing(OFFICIAL).propose(WithdrawalGround.NO_LONGER_APPLICABLE, null, "The boards are abolished.");
        notNow(() -> closing(OFFICIAL).propose(WithdrawalGround.NO_LONGER_APPLICABLE, null, "Once more."));

        closing(PANEL).consent(1, null);

        assertThat(item.status()).isEqualTo(Status.NO_LONGER_APPLICABLE);
        assertThat(item.deadlines()).noneMatch(Deadline::isRunning);
        assertThat(item.extensions()).allMatch(extension -> extension.state() == RequestState.LAPSED);
        closing(PANEL).reopen("They are back.");
        assertThat(item.status()).isEqualTo(Status.ISSUED);
        assertThat(item.runningClock().map(Deadline::kind)).contains(ClockKind.RESPONSE);
        notNow(() -> closing(PANEL).reopen("Once more."));
    }

    @Test
    void an_entry_is_corrected_by_two_people() {
        accept();
        delivering(OFFICIAL).planAction("Draft it.", "Polic team", TODAY.plusDays(5));
        correcting().propose(CorrectableEntry.ACTION_OWNER, 1, "Policy team", "A slip.");

        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> correcting().confirm(1))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(StepRefused.Reason.NOT_YOU));
        assertThat(item.action(1).owner()).isEqualTo("Polic team");
        correctingAs("otto").confirm(1);

        assertThat(item.action(1).owner()).isEqualTo("Policy team");
        notNow(() -> correctingAs("otto").dismiss(1));
    }

    @Test
    void a_correction_names_an_entry_that_is_there_and_a_value_that_it_can_have() {
        awaitVerification("olga");
        refused("number", () -> propose(CorrectableEntry.ACTION_OWNER, 2, "Guidance unit"));
        refused("number", () -> propose(CorrectableEntry.EVIDENCE_SHOWS, null, "That it was done."));
        refused("value", () -> propose(CorrectableEntry.EVIDENCE_ADDRESS, 1, "javascript:alert(1)"));
        refused("value", () -> propose(CorrectableEntry.EVIDENCE_ADDRESS, 1, "https://exam ple.org"));
        refused("value", () -> propose(CorrectableEntry.ACTION_DELIVERED_ON, 1, "2014-02-31"));
        refused(
                "value",
                () -> propose(
                        CorrectableEntry.ACTION_DELIVERED_ON,
                        1,
                        TODAY.plusDays(1).toString()));
        refused("value", () -> propose(CorrectableEntry.ACTION_DELIVERED_ON, 1, TODAY.toString()));
        refused("value", () -> propose(CorrectableEntry.OWNER, null, "x".repeat(201)));
        notNow(() -> propose(CorrectableEntry.OWNER, null, "Policy team"));
        assertThat(item.corrections()).isEmpty();
    }

    @Test
    void a_date_that_passed_since_the_draft_is_not_signed_off() {
        answering(OFFICIAL).draft(ACCEPTANCE);

        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(
                        () -> new Answering(item, MINISTER, new Moment(NOW.instant(), TARGET), HUNDRED_DAYS).signOff())
                .withMessage("The target date, 13 November 2015, has passed since the response was drafted:"
                        + " return it to be redrafted.");
        assertThat(item.status()).isEqualTo(Status.ISSUED);
        answering(MINISTER).returnResponse("Give an extension.");
    }

    @Test
    void work_may_be_earlier_than_the_recommendation_but_no_clock_stops_before_it_starts() {
        accept();
        delivering(OFFICIAL).planAction("Draft it.", "Policy team", TODAY.plusDays(5));
        item.reach(Status.IN_PROGRESS, NOW, HUNDRED_DAYS);

        refused("deliveredOn", () -> delivering(OFFICIAL).deliverAction(1, LocalDate.of(1899, 12, 31), "Done."));
        delivering(OFFICIAL).deliverAction(1, LocalDate.of(2013, 1, 1), "Done long ago.");

        assertThat(item.action(1).deliveredOn()).isEqualTo(LocalDate.of(2013, 1, 1));
        assertThat(item.deadlines()).allSatisfy(clock -> assertThat(
                        clock.stoppedOn() == null || !clock.stoppedOn().isBefore(clock.startedOn()))
                .isTrue());
    }

    @Test
    void a_board_reports_once_a_year_on_what_was_accepted_and_moves_nothing() {
        notNow(() -> reporting("norfolk", TODAY).report(LocalChange.VISIBLE, "It is done.", null, none -> false));
        accept();
        List<Deadline> clocks = item.deadlines();

        reporting("norfolk", TODAY).report(LocalChange.NOT_YET_VISIBLE, "Not here.", null, none -> false);
        reporting("kent", TODAY).report(LocalChange.VISIBLE, "It is done.", null, none -> false);
        notNow(() -> reporting("kent", TODAY).report(LocalChange.VISIBLE, "Again.", null, report -> true));

        BoardReportSummary reports = item.boardReports().orElseThrow();
        assertThat(reports.total()).isEqualTo(2);
        assertThat(reports.counts())
                .isEqualTo(Map.of(
                        LocalChange.VISIBLE, 1,
                        LocalChange.PARTLY_VISIBLE, 0,
                        LocalChange.NOT_YET_VISIBLE, 1,
                        LocalChange.NOT_CONCERNED, 0));
        assertThat(item.status()).isEqualTo(Status.ACCEPTED);
        assertThat(item.deadlines()).isEqualTo(clocks);
    }

    @Test
    void boards_are_counted_anew_in_a_new_year() {
        accept();
        reporting("norfolk", TODAY).report(LocalChange.NOT_YET_VISIBLE, "Not here.", null, none -> false);

        LocalDate nextYear = TODAY.plusYears(1);
        reporting("norfolk", nextYear).report(LocalChange.VISIBLE, "It is.", "https://example.org", none -> false);

        BoardReportSummary reports = item.boardReports().orElseThrow();
        assertThat(reports.total()).isEqualTo(2);
        assertThat(reports.year()).isEqualTo(2015);
        assertThat(reports.counts().values().stream().mapToInt(Integer::intValue))
                .containsExactly(1, 0, 0, 0);
        assertThat(reports.latest())
                .isEqualTo(new BoardReport(
                        2, "norfolk", 2015, LocalChange.VISIBLE, "It is.", "https://example.org", nextYear));
    }

    private LocalReporting reporting(String board, LocalDate day) {
        return new LocalReporting(item, new Actor("nora", Role.LSCB, board), new Moment(NOW.instant(), day));
    }

    private void propose(CorrectableEntry entry, @Nullable Integer number, String value) {
        correcting().propose(entry, number, value, "A slip.");
    }

    private Answering answering(Actor actor) {
        return new Answering(item, actor, NOW, HUNDRED_DAYS);
    }

    private Delivering delivering(Actor actor) {
        return new Delivering(item, actor, NOW, HUNDRED_DAYS);
    }

    private Optional<LocalDate> nextNoticeOn(int clock) {
        item.clocks().schedule(item.clockCase(), HUNDRED_DAYS);
        return Optional.ofNullable(item.clock(clock).nextNoticeOn());
    }

    private Timekeeping timekeeping(Actor actor) {
        return on(actor, TODAY);
    }

    private Timekeeping on(Actor actor, LocalDate day) {
        return new Timekeeping(item, actor, new Moment(NOW.instant(), day), HUNDRED_DAYS);
    }

    private Closing closing(Actor actor) {
        return new Closing(item, actor, NOW, HUNDRED_DAYS);
    }

    private Correcting correcting() {
        return correctingAs("olga");
    }

    private Correcting correctingAs(String userId) {
        return new Correcting(item, new Actor(userId, Role.OFFICIALS, People.CHILDREN), NOW, HUNDRED_DAYS);
    }

    private void reject() {
        answering(OFFICIAL).draft(Response.rejected("The inspectorate does this already."));
        answering(MINISTER).signOff();
    }

    private void accept() {
        answering(OFFICIAL).draft(ACCEPTANCE);
        answering(MINISTER).signOff();
    }

    private void awaitVerification(String submitter) {
        accept();
        delivering(OFFICIAL).planAction("Draft it.", "Policy team", TODAY.plusDays(5));
        item.reach(Status.IN_PROGRESS, NOW, HUNDRED_DAYS);
        delivering(OFFICIAL).deliverAction(1, TODAY, "Done.");
        delivering(OFFICIAL)
                .submitEvidence(
                        new Evidence("https://example.org/a", null, TODAY, "That it is done.", submitter, TODAY));
        item.reach(Status.AWAITING_VERIFICATION, NOW, HUNDRED_DAYS);
    }

    private static Response response(
            @Nullable Extent extent, @Nullable String successTest, @Nullable LocalDate targetDate) {
        return new Response(Decision.ACCEPTED, extent, "Why.", successTest, targetDate, null, null);
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
