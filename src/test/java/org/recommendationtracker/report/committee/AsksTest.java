package org.recommendationtracker.report.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.Extension;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.RequestState;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.Withdrawal;
import org.recommendationtracker.recommendation.WithdrawalGround;

/** What is to happen next to a recommendation, and what a committee is asked to do about it. */
class AsksTest {

    private static final LocalDate TODAY = LocalDate.of(2015, 2, 1);
    private static final LocalDate LATER = TODAY.plusDays(30);

    @Test
    void what_is_late_is_to_be_explained_by_whoever_is_late() {
        LocalDate due = TODAY.minusDays(12);

        assertThat(row(Status.ISSUED, clock(ClockKind.RESPONSE, due, 0, null)).asks())
                .containsExactly("Ask the office why the response is 12 days late.");
        assertThat(row(Status.IN_PROGRESS, clock(ClockKind.DELIVERY, due, 0, null))
                        .asks())
                .containsExactly("Ask the office why delivery is 12 days late.");
        assertThat(row(Status.AWAITING_VERIFICATION, clock(ClockKind.VERIFICATION, due, 0, null))
                        .asks())
                .containsExactly("Ask the panel why its judgement is 12 days late.");
    }

    @Test
    void reasons_that_were_given_are_to_be_judged() {
        assertThat(row(Status.IN_PROGRESS, clock(ClockKind.DELIVERY, TODAY.minusDays(1), 0, "It rained."))
                        .asks())
                .containsExactly("Decide whether these reasons for being 1 day late are good enough: “It rained.”");
    }

    @Test
    void a_date_that_was_put_off_twice_is_in_doubt() {
        assertThat(row(Status.IN_PROGRESS, clock(ClockKind.DELIVERY, LATER, 1, null))
                        .asks())
                .containsExactly("Note how it stands.");
        assertThat(row(Status.IN_PROGRESS, clock(ClockKind.DELIVERY, LATER, 2, null))
                        .asks())
                .containsExactly("Ask whether the date can be kept: it was put off twice.");
    }

    @Test
    void requests_that_wait_are_noted() {
        CommitteeRow row = CommitteeRow.of(
                OpenItem.of(
                        1,
                        Priority.NORMAL,
                        Status.IN_PROGRESS,
                        null,
                        List.of(),
                        List.of(clock(ClockKind.DELIVERY, LATER, 0, null)),
                        List.of(new Extension(
                                1, LATER, LATER.plusDays(1), "Rain.", TODAY, null, RequestState.PENDING, null, null)),
                        List.of(new Withdrawal(
                                WithdrawalGround.NO_LONGER_APPLICABLE,
                                null,
                                "It is over.",
                                TODAY,
                                null,
                                RequestState.PENDING,
                                null,
                                null))),
                "Department for Education",
                TODAY);

        assertThat(row.asks())
                .containsExactly(
                        "Note that 4 March 2015 is asked for in place of 3 March 2015. The minister’s office decides.",
                        "Note the proposal to close it (No longer applicable). The panel decides.");
    }

    @Test
    void the_action_that_is_due_first_comes_next_and_may_be_late() {
        CommitteeRow row = CommitteeRow.of(
                OpenItem.of(
                        1,
                        Priority.NORMAL,
                        Status.IN_PROGRESS,
                        null,
                        List.of(
                                new Action(1, "Write", "Team", TODAY, TODAY, TODAY, "Written."),
                                new Action(2, "Send", "Team", LATER, LATER, null, null),
                                new Action(3, "Print", "Press", TODAY.minusDays(1), TODAY.minusDays(1), null, null)),
                        List.of(),
                        List.of(),
                        List.of()),
                "Department for Education",
                TODAY);

        assertThat(row.next()).isEqualTo(new NextStep("Print (Press)", TODAY.minusDays(1), true));
        assertThat(row.asks()).containsExactly("Ask the office why the next step is 1 day late.");
    }

    @Test
    void where_no_action_is_planned_somebody_is_waited_for() {
        assertThat(next(Status.ISSUED, null))
                .isEqualTo("Officials name an owner; then the minister’s office signs off a response");
        assertThat(next(Status.ISSUED, "Team")).isEqualTo("The minister’s office signs off a response");
        assertThat(next(Status.UNDER_CONSIDERATION, "Team")).isEqualTo("The minister’s office decides");
        assertThat(next(Status.ACCEPTED, "Team")).isEqualTo("Officials plan the first action");
        assertThat(next(Status.AWAITING_VERIFICATION, "Team")).isEqualTo("The panel judges the evidence");
    }

    private static String next(Status status, @Nullable String owner) {
        return NextStep.of(
                        OpenItem.of(1, Priority.NORMAL, status, owner, List.of(), List.of(), List.of(), List.of()),
                        null)
                .what();
    }

    private static CommitteeRow row(Status status, Deadline clock) {
        return CommitteeRow.of(
                OpenItem.of(1, Priority.NORMAL, status, null, List.of(), List.of(clock), List.of(), List.of()),
                "Department for Education",
                TODAY);
    }

    private static Deadline clock(ClockKind kind, LocalDate due, int slips, @Nullable String reasons) {
        return new Deadline(kind, null, TODAY, due, due, TODAY, slips, null, reasons, null, null);
    }
}
