package org.recommendationtracker.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.PastStatus;
import org.recommendationtracker.recommendation.Source;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.TakenOver;

class ClockRunTest {

    private static final LocalDate ISSUED = LocalDate.of(2014, 7, 31);
    private static final LocalDate DUE = ISSUED.plusDays(180);

    @Test
    void a_clock_runs_until_a_status_ends_it() {
        List<ClockRun> running =
                facts(Status.ISSUED, clock(ClockKind.RESPONSE, null, null)).runs(List.of());
        assertThat(running).singleElement().satisfies(run -> {
            assertThat(run.endedOn()).isNull();
            assertThat(run.dueOn()).isEqualTo(DUE);
            assertThat(run.agreedFrom()).isEqualTo(ISSUED);
        });

        List<ClockRun> ended = facts(Status.REJECTED, clock(ClockKind.RESPONSE, null, ISSUED.plusDays(9)))
                .runs(running);
        assertThat(ended).singleElement().satisfies(run -> {
            assertThat(run.endedOn()).isEqualTo(ISSUED.plusDays(9));
            assertThat(run.endedAs()).isEqualTo(Status.REJECTED);
        });

        List<ClockRun> later = facts(Status.SUPERSEDED, clock(ClockKind.RESPONSE, null, ISSUED.plusDays(9)))
                .runs(ended);
        assertThat(later).isEqualTo(ended);
    }

    @Test
    void a_moved_date_holds_from_the_day_it_was_agreed() {
        List<ClockRun> first =
                facts(Status.ACCEPTED, clock(ClockKind.DELIVERY, null, null)).runs(List.of());
        List<ClockRun> moved = facts(Status.ACCEPTED, moved(1, DUE.plusDays(30), ISSUED.plusDays(50)))
                .runs(first);

        assertThat(dates(moved))
                .containsExactly(
                        "0 due %s from %s until %s".formatted(DUE, ISSUED, ISSUED.plusDays(50)),
                        "1 due %s from %s until null".formatted(DUE.plusDays(30), ISSUED.plusDays(50)));
        assertThat(moved).allSatisfy(run -> assertThat(run.firstDueOn()).isEqualTo(DUE));

        List<ClockRun> again = facts(Status.ACCEPTED, moved(2, DUE.plusDays(60), ISSUED.plusDays(50)))
                .runs(moved);
        assertThat(dates(again))
                .as("of two dates of one day the later holds")
                .containsExactly(
                        "0 due %s from %s until %s".formatted(DUE, ISSUED, ISSUED.plusDays(50)),
                        "2 due %s from %s until null".formatted(DUE.plusDays(60), ISSUED.plusDays(50)));
    }

    @Test
    void a_clock_that_comes_with_a_moved_date_had_its_first_date_before() {
        assertThat(dates(facts(Status.ACCEPTED, moved(1, DUE.plusDays(30), ISSUED.plusDays(50)))
                        .runs(List.of())))
                .containsExactly(
                        "0 due %s from %s until %s".formatted(DUE, ISSUED, ISSUED.plusDays(50)),
                        "1 due %s from %s until null".formatted(DUE.plusDays(30), ISSUED.plusDays(50)));
    }

    @Test
    void an_action_that_is_left_undone_ends_as_the_recommendation() {
        List<ClockRun> planned =
                facts(Status.IN_PROGRESS, clock(ClockKind.DELIVERY, 1, null)).runs(List.of());

        assertThat(facts(Status.IN_PROGRESS, clock(ClockKind.DELIVERY, 1, DUE)).runs(planned))
                .singleElement()
                .satisfies(run -> assertThat(run.endedAs()).isNull());
        assertThat(facts(Status.SUPERSEDED, clock(ClockKind.DELIVERY, 1, DUE)).runs(planned))
                .singleElement()
                .satisfies(run -> assertThat(run.endedAs()).isEqualTo(Status.SUPERSEDED));
    }

    @Test
    void a_past_elsewhere_has_runs_without_dates_and_goes_on_here() {
        TakenOver history = new TakenOver(
                ISSUED.plusYears(3),
                null,
                new Source("A report", null, null),
                List.of(
                        past(Status.ISSUED, 0),
                        past(Status.UNDER_CONSIDERATION, 10),
                        past(Status.ACCEPTED, 30),
                        past(Status.IN_PROGRESS, 40)));
        ClockFacts facts =
                new ClockFacts(Status.IN_PROGRESS, List.of(clock(ClockKind.DELIVERY, null, null)), DUE, history, false);

        List<ClockRun> runs = facts.runs(List.of());

        assertThat(runs.stream()
                        .map(run -> "%s %s %s %s".formatted(run.kind(), run.startedOn(), run.endedAs(), run.dueOn())))
                .containsExactly(
                        "RESPONSE %s UNDER_CONSIDERATION null".formatted(ISSUED),
                        "CONSIDERATION %s ACCEPTED null".formatted(ISSUED.plusDays(10)),
                        "DELIVERY %s null %s".formatted(ISSUED.plusDays(30), DUE));
        assertThat(runs.stream().map(ClockRun::number)).doesNotHaveDuplicates();
        assertThat(new ClockFacts(Status.IN_PROGRESS, facts.clocks(), DUE, history, true).runs(runs))
                .isEmpty();
    }

    private static PastStatus past(Status status, int day) {
        return new PastStatus(status, ISSUED.plusDays(day), null);
    }

    private static ClockFacts facts(Status status, Deadline... clocks) {
        return new ClockFacts(status, List.of(clocks), null, null, false);
    }

    private static Deadline clock(ClockKind kind, @Nullable Integer action, @Nullable LocalDate stoppedOn) {
        return new Deadline(kind, action, ISSUED, DUE, DUE, ISSUED, 0, null, null, stoppedOn, null);
    }

    private static Deadline moved(int slips, LocalDate to, LocalDate agreedOn) {
        return new Deadline(ClockKind.DELIVERY, null, ISSUED, DUE, to, agreedOn, slips, null, null, null, null);
    }

    private static Stream<String> dates(List<ClockRun> runs) {
        return runs.stream().map(run -> "%d due %s from %s until %s"
                .formatted(run.slips(), run.dueOn(), run.agreedFrom(), run.agreedTo()));
    }
}
