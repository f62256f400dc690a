package org.recommendationtracker.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recommendationtracker.recommendation.Answer;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.Decision;
import org.recommendationtracker.recommendation.Extent;
import org.recommendationtracker.recommendation.LastingCheck;
import org.recommendationtracker.recommendation.PastStatus;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.RecommendationState.Judgement;
import org.recommendationtracker.recommendation.Reconsideration;
import org.recommendationtracker.recommendation.Reopening;
import org.recommendationtracker.recommendation.RequestState;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.recommendation.Source;
import org.recommendationtracker.recommendation.StateJson;
import org.recommendationtracker.recommendation.States;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.TakenOver;
import org.recommendationtracker.recommendation.VerificationOutcome;
import org.recommendationtracker.recommendation.Withdrawal;
import org.recommendationtracker.recommendation.WithdrawalGround;
import org.recommendationtracker.register.Listing;

class StandingTest {

    private static final LocalDate SINCE = LocalDate.of(2014, 11, 20);
    private static final LocalDate DUE = LocalDate.of(2015, 3, 31);
    private static final LocalDate IN_TIME = LocalDate.of(2015, 3, 31);
    private static final LocalDate LATE = LocalDate.of(2015, 4, 12);

    private static final Answer IN_FULL =
            answer(Response.accepted(Extent.IN_FULL, "It is right.", "Every report is published.", DUE));
    private static final Answer CONSIDERED = answer(Response.underConsideration("Partners are asked.", DUE));
    private static final Answer REJECTED = answer(Response.rejected("It is law already."));
    private static final Source SOURCE = new Source("Government response", null, "13");

    @ParameterizedTest
    @MethodSource
    void a_status_is_told_with_its_day_and_what_comes_next(Case of, LocalDate today, String sentence) {
        assertThat(of.standing(SINCE, today).sentence()).isEqualTo(sentence);
    }

    static Stream<Arguments> a_status_is_told_with_its_day_and_what_comes_next() {
        return Stream.of(
                arguments(
                        of(Status.ISSUED).clock(ClockKind.RESPONSE),
                        IN_TIME,
                        "Not answered yet; the answer is due by 31 March 2015."),
                arguments(
                        of(Status.ISSUED).clock(ClockKind.RESPONSE),
                        LATE,
                        "Not answered yet; the answer was due on 31 March 2015, 12 days ago."),
                arguments(
                        of(Status.ISSUED)
                                .clock(ClockKind.RESPONSE)
                                .with("reopenings", List.of(new Reopening("It matters again.", SINCE))),
                        IN_TIME,
                        "Reopened on 20 November 2014 and not answered yet; the answer is due by 31 March 2015."),
                arguments(
                        of(Status.UNDER_CONSIDERATION).answered(CONSIDERED).clock(ClockKind.CONSIDERATION),
                        IN_TIME,
                        "Under consideration since 20 November 2014; the minister’s office decides by 31 March 2015."),
                arguments(
                        of(Status.UNDER_CONSIDERATION).answered(CONSIDERED).clock(ClockKind.CONSIDERATION),
                        DUE.plusDays(1),
                        "Under consideration since 20 November 2014; the decision was due on 31 March 2015, 1 day ago."),
                arguments(
                        of(Status.UNDER_CONSIDERATION)
                                .answered(REJECTED)
                                .with("reconsideration", new Reconsideration("Think again.", SINCE))
                                .clock(ClockKind.CONSIDERATION),
                        IN_TIME,
                        "Under consideration again since 20 November 2014, as the panel asked;"
                                + " the minister’s office decides by 31 March 2015."),
                arguments(
                        of(Status.ACCEPTED).answered(IN_FULL).clock(ClockKind.DELIVERY),
                        IN_TIME,
                        "Accepted in full on 20 November 2014; the work is due by 31 March 2015."),
                arguments(
                        of(Status.ACCEPTED).answered(IN_FULL).clock(ClockKind.DELIVERY),
                        LATE,
                        "Accepted in full on 20 November 2014; the work was due by 31 March 2015 and is 12 days late."),
                arguments(
                        of(Status.IN_PROGRESS).answered(IN_FULL).clock(ClockKind.DELIVERY),
                        IN_TIME,
                        "Accepted in full and in progress since 20 November 2014; the work is due by 31 March 2015."),
                arguments(
                        of(Status.IN_PROGRESS)
                                .answered(IN_FULL)
                                .judged(VerificationOutcome.PARTLY_MET)
                                .clock(ClockKind.DELIVERY),
                        LATE,
                        "In progress again since 20 November 2014, as the panel judged the success test partly met;"
                                + " the work was due by 31 March 2015 and is 12 days late."),
                arguments(
                        of(Status.IN_PROGRESS)
                                .answered(IN_FULL)
                                .judged(VerificationOutcome.MET)
                                .with("lastingChecks", List.of(new LastingCheck(false, "It ended.", SINCE))),
                        IN_TIME,
                        "In progress again since 20 November 2014, as the panel found that the change had not lasted."),
                arguments(
                        of(Status.IN_PROGRESS)
                                .answered(IN_FULL)
                                .judged(VerificationOutcome.MET)
                                .with("reopenings", List.of(new Reopening("It ended.", SINCE))),
                        IN_TIME,
                        "Reopened on 20 November 2014 and in progress."),
                arguments(
                        of(Status.AWAITING_VERIFICATION).answered(IN_FULL).clock(ClockKind.VERIFICATION),
                        IN_TIME,
                        "Awaiting verification since 20 November 2014; the panel judges by 31 March 2015."),
                arguments(
                        of(Status.AWAITING_VERIFICATION).answered(IN_FULL).clock(ClockKind.VERIFICATION),
                        LATE,
                        "Awaiting verification since 20 November 2014;"
                                + " the panel’s judgement was due on 31 March 2015, 12 days ago."),
                arguments(
                        of(Status.IMPLEMENTED).answered(IN_FULL).judged(VerificationOutcome.MET),
                        IN_TIME,
                        "Implemented on 20 November 2014; the panel judged the success test met;"
                                + " it looks again in November 2015."),
                arguments(
                        of(Status.IMPLEMENTED).answered(IN_FULL).judged(VerificationOutcome.MET_BY_ALTERNATIVE),
                        SINCE.plusYears(2),
                        "Implemented on 20 November 2014; the panel judged the success test met by an alternative."),
                arguments(
                        of(Status.IMPLEMENTED)
                                .answered(IN_FULL)
                                .judged(VerificationOutcome.EXCEEDED)
                                .with("lastingChecks", List.of(new LastingCheck(true, "It is so.", DUE))),
                        LATE,
                        "Implemented on 20 November 2014; the panel judged the success test exceeded;"
                                + " it found on 31 March 2015 that the change had lasted."),
                arguments(of(Status.REJECTED).answered(REJECTED), IN_TIME, "Rejected on 20 November 2014."),
                arguments(
                        of(Status.REJECTED).answered(REJECTED).rejectionAccepted(),
                        IN_TIME,
                        "Rejected on 20 November 2014; the panel accepted that."),
                arguments(
                        of(Status.REJECTED)
                                .answered(REJECTED)
                                .with("reconsideration", new Reconsideration("Think again.", SINCE)),
                        IN_TIME,
                        "Rejected again on 20 November 2014."),
                arguments(
                        of(Status.SUPERSEDED).closed(WithdrawalGround.SUPERSEDED, "GTI-P2-2024-03"),
                        IN_TIME,
                        "Superseded by GTI-P2-2024-03 on 20 November 2014."),
                arguments(
                        of(Status.SUPERSEDED).closed(WithdrawalGround.MERGED, "GTI-P2-2024-03"),
                        IN_TIME,
                        "Merged into GTI-P2-2024-03 on 20 November 2014."),
                arguments(
                        of(Status.SUPERSEDED).closed(WithdrawalGround.ROLLED_FORWARD, "GTI-P2-2024-03"),
                        IN_TIME,
                        "Rolled forward into GTI-P2-2024-03 on 20 November 2014."),
                arguments(
                        of(Status.NO_LONGER_APPLICABLE).closed(WithdrawalGround.NO_LONGER_APPLICABLE, null),
                        IN_TIME,
                        "No longer applicable since 20 November 2014; the panel agreed."));
    }

    @ParameterizedTest
    @MethodSource
    void of_what_was_taken_over_only_days_of_the_source_are_told(Case of, String sentence) {
        assertThat(of.standing(SINCE, LATE).sentence()).isEqualTo(sentence);
    }

    static Stream<Arguments> of_what_was_taken_over_only_days_of_the_source_are_told() {
        return Stream.of(
                arguments(of(Status.ISSUED).takenOver().clock(ClockKind.RESPONSE), "Not answered yet."),
                arguments(
                        of(Status.UNDER_CONSIDERATION)
                                .takenOver()
                                .answered(Answer.undescribed(Decision.UNDER_CONSIDERATION, SINCE))
                                .clock(ClockKind.CONSIDERATION),
                        "Under consideration since 20 November 2014, according to Government response, page 13."),
                arguments(
                        of(Status.ACCEPTED)
                                .takenOver()
                                .answered(Answer.undescribed(Decision.ACCEPTED, SINCE))
                                .clock(ClockKind.DELIVERY),
                        "Accepted on 20 November 2014, according to Government response, page 13."),
                arguments(
                        of(Status.ACCEPTED).takenOver().answered(IN_FULL).clock(ClockKind.DELIVERY),
                        "Accepted in full on 20 November 2014, according to Government response, page 13;"
                                + " the work was due by 31 March 2015 and is 12 days late."),
                arguments(
                        of(Status.ACCEPTED)
                                .takenOver()
                                .answered(
                                        answer(new Response(Decision.ACCEPTED, null, "", null, null, null, "ongoing"))),
                        "Accepted on 20 November 2014, according to Government response, page 13;"
                                + " its target in the source’s words is “ongoing”."),
                arguments(
                        of(Status.IMPLEMENTED).takenOver(),
                        "Implemented on 20 November 2014, according to Government response, page 13;"
                                + " the panel looks again in November 2015."));
    }

    @Test
    void a_day_that_is_not_known_is_left_out() {
        assertThat(of(Status.REJECTED).answered(REJECTED).standing(null, LATE).sentence())
                .isEqualTo("Rejected.");
        assertThat(of(Status.IMPLEMENTED).standing(null, LATE).sentence()).isEqualTo("Implemented.");
    }

    @Test
    void what_was_split_tells_how_far_its_parts_are() {
        Listing whole = of(Status.IN_PROGRESS).standing(SINCE, LATE).listing();
        List<Status> parts = List.of(Status.IN_PROGRESS, Status.IMPLEMENTED, Status.IN_PROGRESS);

        assertThat(new Standing(whole, parts, null, false, LATE).sentence())
                .isEqualTo("In 3 parts: 2 in progress, 1 implemented.");
    }

    private static Case of(Status status) {
        return new Case(StateJson.tree(StateJson.write(States.state("TEST-1-01", status, null))), null, false);
    }

    private static Answer answer(Response response) {
        return new Answer(response, SINCE);
    }

    private record Case(ObjectNode state, @Nullable String successor, boolean isRejectionAccepted) {

        Case with(String field, Object value) {
            ObjectNode changed = state.deepCopy();
            changed.putRawValue(field, new RawValue(StateJson.write(value)));
            return new Case(changed, successor, isRejectionAccepted);
        }

        Case answered(Answer answer) {
            return with("response", answer);
        }

        Case clock(ClockKind kind) {
            return with("clocks", List.of(new Deadline(kind, null, SINCE, DUE, DUE, SINCE, 0, null, null, null, null)));
        }

        Case judged(VerificationOutcome outcome) {
            return with("verifications", List.of(new Judgement(outcome.isMet(), outcome, "So it is.", SINCE)));
        }

        Case closed(WithdrawalGround ground, @Nullable String newSuccessor) {
            Withdrawal granted =
                    new Withdrawal(ground, newSuccessor, "So.", SINCE, null, RequestState.GRANTED, null, SINCE);
            return new Case(with("withdrawals", List.of(granted)).state(), newSuccessor, isRejectionAccepted);
        }

        Case takenOver() {
            PastStatus last = new PastStatus(Status.valueOf(state.path("status").asText()), SINCE, null);
            return with("takenOver", new TakenOver(LATE.minusDays(1), null, SOURCE, List.of(last)));
        }

        Case rejectionAccepted() {
            return new Case(state, successor, true);
        }

        Standing standing(@Nullable LocalDate since, LocalDate today) {
            RecommendationState read = StateJson.of(state);
            return new Standing(
                    new Listing(read, "scr-panel", successor, since, null),
                    List.of(),
                    read.status() == Status.IMPLEMENTED && since != null ? since.plusYears(1) : null,
                    isRejectionAccepted,
                    today);
        }
    }
}
