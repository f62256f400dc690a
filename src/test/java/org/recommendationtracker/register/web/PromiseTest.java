package org.recommendationtracker.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.Answer;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.Decision;
import org.recommendationtracker.recommendation.Extent;
import org.recommendationtracker.recommendation.LastingCheck;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.RecommendationState.Judgement;
import org.recommendationtracker.recommendation.Reopening;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.recommendation.Source;
import org.recommendationtracker.recommendation.StateJson;
import org.recommendationtracker.recommendation.States;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.TakenOver;
import org.recommendationtracker.recommendation.VerificationOutcome;
import org.recommendationtracker.register.Listing;

class PromiseTest {

    private static final LocalDate SINCE = LocalDate.of(2014, 11, 20);
    private static final LocalDate TARGET = LocalDate.of(2015, 3, 31);
    private static final Response IN_FULL =
            Response.accepted(Extent.IN_FULL, "It is right.", "Every report is published.", TARGET);

    private final ObjectNode state = StateJson.tree(StateJson.write(States.state("TEST-1-01", Status.ACCEPTED, null)));

    @Test
    void nothing_was_promised_of_what_was_not_accepted_or_is_promised_part_by_part() {
        assertThat(find(SINCE)).isEmpty();
        answered(Response.rejected("It is law already."));
        assertThat(find(SINCE)).isEmpty();
        answered(IN_FULL);
        assertThat(find(SINCE)).isPresent();
        set("parts", 2);
        assertThat(find(SINCE)).isEmpty();
    }

    @Test
    void an_acceptance_promises_what_it_says() {
        answered(IN_FULL);

        Promise promise = promise(SINCE);
        assertThat(promise.extent()).isEqualTo("Accepted in full");
        assertThat(promise.successTest()).isEqualTo("Every report is published.");
        assertThat(promise.target()).isEqualTo("31 March 2015");
        assertThat(promise.status()).isEqualTo("Accepted since 20 November 2014");
        assertThat(promise.judgement()).isEqualTo("Not judged yet");
    }

    @Test
    void what_a_source_does_not_state_is_not_made_up() {
        answered(new Response(Decision.ACCEPTED, null, "", null, null, null, "spring 2015"));
        clock(TARGET, 0, null);

        Promise promise = promise(TARGET.plusDays(5));
        assertThat(promise.extent()).isEqualTo("Accepted");
        assertThat(promise.successTest()).isEqualTo("Not stated");
        assertThat(promise.target()).isEqualTo("spring 2015");
        assertThat(promise.date()).isEqualTo("Not delivered yet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-03-31 | 2015-03-30 | Due by 31 March 2015, as promised",
                "2015-05-31 | 2015-03-30 | Due by 31 May 2015, 61 days later than promised",
                "2015-03-31 | 2015-04-01 | Was due by 31 March 2015; so far 1 day later than promised",
                "2015-05-31 | 2015-06-10 | Was due by 31 May 2015; so far 71 days later than promised",
            })
    void the_present_date_is_compared_with_the_first(LocalDate due, LocalDate today, String date) {
        answered(IN_FULL);
        clock(due, 0, null);

        assertThat(promise(today).date()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AWAITING_VERIFICATION | 2015-03-31 | Delivered by 31 March 2015, as promised",
                "AWAITING_VERIFICATION | 2015-03-30 | Delivered by 30 March 2015, 1 day earlier than promised",
                "IMPLEMENTED | 2018-03-31 | Delivered by 31 March 2018, '1,096 days later than promised'",
                "SUPERSEDED | 2015-03-30 | Not delivered",
            })
    void what_was_delivered_was_late_or_early(Status status, LocalDate stoppedOn, String date) {
        answered(IN_FULL);
        clock(TARGET, 0, stoppedOn);
        set("status", status);

        assertThat(promise(stoppedOn.plusDays(9)).date()).isEqualTo(date.replace("'", ""));
    }

    @Test
    void what_was_over_when_it_was_taken_over_was_delivered_on_the_day_that_the_source_gives() {
        answered(IN_FULL);
        set("status", Status.IMPLEMENTED);
        set("closed", true);
        set("takenOver", new TakenOver(TARGET, null, new Source("Government response", null, "13"), List.of()));

        Promise promise = promise(TARGET);
        assertThat(promise.status()).isEqualTo("Implemented on 20 November 2014");
        assertThat(promise.date()).isEqualTo("Delivered by 20 November 2014, 131 days earlier than promised");
        assertThat(promise.slippage()).isEqualTo("Whether the date was moved is not stated");
        assertThat(promise.judgement()).isEqualTo("Not stated");
    }

    @Test
    void it_says_how_often_the_date_was_moved_and_by_whom() {
        answered(IN_FULL);
        clock(TARGET.plusDays(60), 2, null);

        assertThat(promise(SINCE).slippage()).isEqualTo("The date was moved twice, granted by the minister’s office");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0 | No action is planned",
                "1 | 0 | 0 | The action is not delivered yet",
                "1 | 1 | 0 | The action is delivered",
                "5 | 2 | 2 | 2 of 5 actions are delivered",
            })
    void actions_are_counted_and_the_first_ones_shown(int planned, int done, int more, String delivered) {
        answered(IN_FULL);
        set(
                "actions",
                IntStream.rangeClosed(1, planned)
                        .mapToObj(number -> new Action(
                                number,
                                "Step " + number,
                                "Team",
                                TARGET,
                                TARGET,
                                number <= done ? SINCE : null,
                                number <= done ? "Done." : null))
                        .toList());

        Promise promise = promise(SINCE);
        assertThat(promise.delivered()).isEqualTo(delivered);
        assertThat(promise.work()).hasSize(planned - more);
        assertThat(promise.moreWork()).isEqualTo(more);
    }

    @Test
    void a_judgement_holds_until_the_change_did_not_last_or_it_is_reopened() {
        answered(IN_FULL);
        set("verifications", List.of(new Judgement(true, VerificationOutcome.MET, "So it is.", SINCE)));
        assertThat(promise(SINCE).judgement()).isEqualTo("Met, as the panel judged on 20 November 2014");

        set("lastingChecks", List.of(new LastingCheck(false, "It ended.", TARGET)));
        assertThat(promise(SINCE).judgement())
                .isEqualTo("Met, as the panel judged on 20 November 2014; it found on 31 March 2015 that the change had"
                        + " not lasted");

        set("reopenings", List.of(new Reopening("It matters again.", TARGET)));
        assertThat(promise(SINCE).judgement()).isEqualTo("Not judged since it was reopened on 31 March 2015");
    }

    private void answered(Response response) {
        set("response", new Answer(response, SINCE));
    }

    private void clock(LocalDate due, int slips, @Nullable LocalDate stoppedOn) {
        set(
                "clocks",
                List.of(new Deadline(
                        ClockKind.DELIVERY, null, SINCE, TARGET, due, SINCE, slips, null, null, stoppedOn, null)));
    }

    private void set(String field, Object value) {
        state.putRawValue(field, new RawValue(StateJson.write(value)));
    }

    private Promise promise(LocalDate today) {
        return find(today).orElseThrow();
    }

    private Optional<Promise> find(LocalDate today) {
        RecommendationState read = StateJson.of(state);
        return Promise.of(new Listing(read, "scr-panel", null, SINCE, null), today);
    }
}
