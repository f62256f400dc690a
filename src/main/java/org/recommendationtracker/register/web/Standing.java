package org.recommendationtracker.register.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.Decision;
import org.recommendationtracker.recommendation.LastingCheck;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.RecommendationState.Judgement;
import org.recommendationtracker.recommendation.Reopening;
import org.recommendationtracker.recommendation.RequestState;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.TakenOver;
import org.recommendationtracker.recommendation.Withdrawal;
import org.recommendationtracker.register.Listing;

/**
 * Where a recommendation stands and since when, in a sentence for the public. What is not known is left out, and so is a date
 * that nobody but the tracker has set for what was taken over.
 *
 * @param parts the statuses of the parts that it was split into; none if it was not
 * @param looksAgainOn when the panel looks whether what is implemented has lasted; null if it does not
 * @param rejectionAccepted whether the panel has accepted the rejection that holds
 */
record Standing(
        Listing listing,
        List<Status> parts,
        @Nullable LocalDate looksAgainOn,
        boolean rejectionAccepted,
        LocalDate today) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    String sentence() {
        return (parts.isEmpty() ? joined(clauses()) : ofParts()) + ".";
    }

    private String ofParts() {
        return "In %d parts: ".formatted(parts.size())
                + Arrays.stream(Status.values())
                        .filter(parts::contains)
                        .map(status -> parts.stream().filter(status::equals).count() + " "
                                + status.title().toLowerCase(Locale.UK))
                        .collect(Collectors.joining(", "));
    }

    private Stream<String> clauses() {
        return switch (state().status()) {
            case ISSUED -> Stream.of(unanswered(), due("the answer is due by %s", "the answer was due on %s, %s ago"));
            case UNDER_CONSIDERATION ->
                Stream.of(
                        considered(), due("the minister’s office decides by %s", "the decision was due on %s, %s ago"));
            case ACCEPTED -> Stream.of(accepted() + on(), work());
            case IN_PROGRESS -> Stream.of(inProgress(), work());
            case AWAITING_VERIFICATION ->
                Stream.of(
                        "Awaiting verification" + since(),
                        due("the panel judges by %s", "the panel’s judgement was due on %s, %s ago"));
            case IMPLEMENTED -> Stream.of("Implemented" + on(), judged(), lasting());
            case REJECTED -> Stream.of(rejected() + on(), rejectionAccepted ? "the panel accepted that" : "");
            case SUPERSEDED -> Stream.of(superseded() + on());
            case NO_LONGER_APPLICABLE ->
                Stream.of("No longer applicable" + since(), closing().isPresent() ? "the panel agreed" : "");
        };
    }

    private static String joined(Stream<String> clauses) {
        return clauses.filter(clause -> !clause.isEmpty()).collect(Collectors.joining("; "));
    }

    private String unanswered() {
        return isSince(last(state().reopenings()).map(Reopening::reopenedOn))
                ? "Reopened" + on() + " and not answered yet"
                : "Not answered yet";
    }

    private String considered() {
        boolean again = state().reconsideration() != null
                && response()
                        .filter(last -> last.decision() == Decision.REJECTED)
                        .isPresent();
        return again ? "Under consideration again" + since() + ", as the panel asked" : "Under consideration" + since();
    }

    private String accepted() {
        return "Accepted"
                + response()
                        .map(Response::extent)
                        .map(extent -> " " + extent.title().toLowerCase(Locale.UK))
                        .orElse("");
    }

    private String inProgress() {
        Optional<Judgement> judgement =
                last(state().verifications()).filter(each -> !each.met() && isSince(Optional.of(each.verifiedOn())));
        if (judgement.isPresent()) {
            return "In progress again" + since() + ", as the panel judged the success test "
                    + judgement.get().outcome().title().toLowerCase(Locale.UK);
        }
        if (isSince(
                last(state().lastingChecks()).filter(check -> !check.lasted()).map(LastingCheck::checkedOn))) {
            return "In progress again" + since() + ", as the panel found that the change had not lasted";
        }
        return isSince(last(state().reopenings()).map(Reopening::reopenedOn))
                ? "Reopened" + on() + " and in progress"
                : accepted() + " and in progress" + since();
    }

    /** When the work is to be done, as far as anybody promised a day. */
    private String work() {
        String due = due("the work is due by %s", "the work was due by %s and is %s late");
        return due.isEmpty()
                ? response()
                        .map(Response::targetAsSaid)
                        .map("its target in the source’s words is “%s”"::formatted)
                        .orElse("")
                : due;
    }

    private String judged() {
        return last(state().verifications())
                .filter(Judgement::met)
                .map(judgement -> "the panel judged the success test "
                        + judgement.outcome().title().toLowerCase(Locale.UK))
                .orElse("");
    }

    private String lasting() {
        Optional<LocalDate> lasted = last(state().lastingChecks())
                .filter(check -> check.lasted() && !isBeforeStatus(check.checkedOn()))
                .map(LastingCheck::checkedOn);
        String who = judged().isEmpty() ? "the panel" : "it";
        if (lasted.isPresent()) {
            return "%s found on %s that the change had lasted".formatted(who, England.DAY.format(lasted.get()));
        }
        return looksAgainOn == null || looksAgainOn.isBefore(today)
                ? ""
                : "%s looks again in %s".formatted(who, MONTH.format(looksAgainOn));
    }

    private String rejected() {
        return state().reconsideration() == null ? "Rejected" : "Rejected again";
    }

    private String superseded() {
        String successor = listing.successor();
        if (successor == null) {
            return "Superseded";
        }
        return switch (closing().map(Withdrawal::ground).orElseThrow()) {
            case SUPERSEDED, NO_LONGER_APPLICABLE -> "Superseded by " + successor;
            case MERGED -> "Merged into " + successor;
            case ROLLED_FORWARD -> "Rolled forward into " + successor;
        };
    }

    private Optional<Withdrawal> closing() {
        return last(state().withdrawals().stream()
                .filter(withdrawal -> withdrawal.state() == RequestState.GRANTED)
                .toList());
    }

    /**
     * When something is due.
     *
     * @param coming takes the day
     * @param past takes the day, and how long ago it was
     */
    private String due(String coming, String past) {
        return state().clocks().stream()
                .filter(clock -> clock.isRunning() && clock.action() == null && isPromised(clock))
                .findFirst()
                .map(clock -> (clock.isOverdue(today) ? past : coming)
                        .formatted(England.DAY.format(clock.dueOn()), days(clock.dueOn())))
                .orElse("");
    }

    /** Of what was taken over, no time limit that the source does not give; a later clock is of a step that was taken here. */
    private boolean isPromised(Deadline clock) {
        TakenOver history = state().takenOver();
        return history == null
                || clock.slips() > 0
                || clock.startedOn().isAfter(history.on())
                || response()
                        .filter(last -> clock.dueOn().equals(last.targetDate())
                                || clock.dueOn().equals(last.reviewDate()))
                        .isPresent();
    }

    private String days(LocalDate from) {
        long days = ChronoUnit.DAYS.between(from, today);
        return days == 1 ? "1 day" : "%,d days".formatted(days);
    }

    private String on() {
        return day(" on ");
    }

    private String since() {
        return day(" since ");
    }

    /** The day from which the status holds, and who says so if the tracker did not see it. */
    private String day(String preposition) {
        LocalDate since = listing.statusSince();
        return since == null ? "" : preposition + England.DAY.format(since) + source(since);
    }

    private String source(LocalDate since) {
        TakenOver history = state().takenOver();
        return history == null
                ? ""
                : last(history.past())
                        .filter(past ->
                                past.status() == state().status() && past.on().equals(since))
                        .map(past -> Objects.requireNonNullElse(past.source(), history.source()))
                        .map(source -> ", according to " + source.citation())
                        .orElse("");
    }

    private boolean isBeforeStatus(LocalDate day) {
        return listing.statusSince() != null && day.isBefore(listing.statusSince());
    }

    private boolean isSince(Optional<LocalDate> day) {
        return day.isPresent() && day.get().equals(listing.statusSince());
    }

    private Optional<Response> response() {
        return Optional.ofNullable(state().response()).map(answer -> answer.response());
    }

    private RecommendationState state() {
        return listing.state();
    }

    private static <T> Optional<T> last(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
