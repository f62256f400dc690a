package org.recommendationtracker.report.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Status;

class CommitteeRowTest {

    private static final LocalDate TODAY = LocalDate.of(2015, 2, 1);
    private static final String OFFICE = "Department for Education";

    @Test
    void the_longest_overdue_come_first_then_what_falls_due_next_then_the_priority() {
        List<CommitteeRow> items = Stream.of(
                        item(1, Priority.NORMAL, null),
                        item(2, Priority.NORMAL, TODAY.plusDays(9)),
                        item(3, Priority.HIGH, TODAY.plusDays(9)),
                        item(4, Priority.LOW, TODAY.plusDays(1)),
                        item(5, Priority.LOW, TODAY.minusDays(1)),
                        item(6, Priority.LOW, TODAY.minusDays(30)))
                .sorted(CommitteeRow.MOST_URGENT_FIRST)
                .toList();

        assertThat(items).extracting(CommitteeRow::number).containsExactly(6, 5, 4, 3, 2, 1);
    }

    @Test
    void the_running_clock_gives_the_dates_and_the_lateness() {
        CommitteeRow item = CommitteeRow.of(
                state(
                        1,
                        Priority.NORMAL,
                        List.of(
                                clock(ClockKind.RESPONSE, null, TODAY, TODAY, TODAY),
                                clock(ClockKind.DELIVERY, 1, TODAY, TODAY, null),
                                clock(ClockKind.DELIVERY, null, TODAY.minusDays(31), TODAY.minusDays(1), null)),
                        List.of()),
                OFFICE,
                TODAY);

        assertThat(item.clock()).isEqualTo("Delivery");
        assertThat(item.firstDueOn()).isEqualTo(TODAY.minusDays(31));
        assertThat(item.dueOn()).isEqualTo(TODAY.minusDays(1));
        assertThat(item.remark()).isEqualTo("Overdue 1 day, slipped 30 days");
    }

    @Test
    void a_promise_of_an_action_that_slipped_shows_until_it_is_delivered() {
        LocalDate later = TODAY.plusDays(30);
        CommitteeRow item = CommitteeRow.of(
                state(
                        1,
                        Priority.NORMAL,
                        List.of(),
                        List.of(
                                new Action(1, "Write", "Team", TODAY, later, null, null),
                                new Action(2, "Print", "Team", TODAY, later, TODAY, "Printed."),
                                new Action(3, "Send", "Team", later, later, null, null))),
                OFFICE,
                TODAY);

        assertThat(item.isSlipped()).isTrue();
        assertThat(item.remark()).isEqualTo("1 action slipped");
    }

    @Test
    void nothing_is_remarked_where_all_is_in_time() {
        assertThat(item(1, Priority.NORMAL, TODAY).remark()).isEmpty();
    }

    private static CommitteeRow item(int number, Priority priority, @Nullable LocalDate due) {
        List<Deadline> clocks = due == null ? List.of() : List.of(clock(ClockKind.RESPONSE, null, due, due, null));
        return CommitteeRow.of(state(number, priority, clocks, List.of()), OFFICE, TODAY);
    }

    private static RecommendationState state(
            int number, Priority priority, List<Deadline> clocks, List<Action> actions) {
        return OpenItem.of(number, priority, Status.IN_PROGRESS, null, actions, clocks, List.of(), List.of());
    }

    private static Deadline clock(
            ClockKind kind, @Nullable Integer action, LocalDate first, LocalDate due, @Nullable LocalDate stopped) {
        return new Deadline(kind, action, TODAY, first, due, TODAY, 0, null, null, stopped, null);
    }
}
