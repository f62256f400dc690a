package org.recommendationtracker.register.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.Answer;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.Decision;
import org.recommendationtracker.recommendation.LastingCheck;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.RecommendationState.Judgement;
import org.recommendationtracker.recommendation.Reopening;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.register.Listing;

/**
 * What was promised when a recommendation was accepted beside what was delivered of it, in words for the public.
 *
 * @param answer by which it was accepted
 * @param clock of its delivery, the one started last; null if none ever ran, as for what was over when it was taken over
 */
public record Promise(
        Listing listing, Answer answer, @Nullable Deadline clock, LocalDate today) {

    private static final int SHOWN_ACTIONS = 3;
    private static final String NOT_STATED = "Not stated";

    /** Empty if nothing was promised, or each part has promises of its own. */
    static Optional<Promise> of(Listing listing, LocalDate today) {
        RecommendationState state = listing.state();
        return Optional.ofNullable(state.response())
                .filter(answer -> state.parts() == 0 && answer.response().decision() == Decision.ACCEPTED)
                .map(answer -> new Promise(listing, answer, deliveryOf(state), today));
    }

    private static @Nullable Deadline deliveryOf(RecommendationState state) {
        return state.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.DELIVERY && clock.action() == null)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** How far it was accepted, as in "Accepted in full". */
    public String extent() {
        return PartView.answer(response());
    }

    /** What is to be done: the first of the actions planned. */
    public List<String> work() {
        return state().actions().stream()
                .limit(SHOWN_ACTIONS)
                .map(Action::description)
                .toList();
    }

    /** How many actions there are beside those. */
    public int moreWork() {
        return Math.max(0, state().actions().size() - SHOWN_ACTIONS);
    }

    public String successTest() {
        return Objects.requireNonNullElse(response().successTest(), NOT_STATED);
    }

    /** The date first promised; if the source gives no day, what it says. */
    public String target() {
        LocalDate day = response().targetDate();
        return day == null
                ? Objects.requireNonNullElse(response().targetAsSaid(), NOT_STATED)
                : England.DAY.format(day);
    }

    /** Where it stands, and from which day. */
    public String status() {
        LocalDate since = listing.statusSince();
        String title = state().status().title();
        return since == null ? title : title + (state().closed() ? " on " : " since ") + England.DAY.format(since);
    }

    public String delivered() {
        int planned = state().actions().size();
        long done = state().actions().stream().filter(Action::isDelivered).count();
        return switch (planned) {
            case 0 -> "No action is planned";
            case 1 -> done == 1 ? "The action is delivered" : "The action is not delivered yet";
            default -> "%d of %d actions are delivered".formatted(done, planned);
        };
    }

    /** Whether the panel judged the success test met, with the day. */
    public String judgement() {
        Optional<Judgement> last = last(state().verifications());
        Optional<LocalDate> anew = last(state().reopenings()).map(Reopening::reopenedOn);
        if (last.isEmpty()) {
            return isOnlyKnownFromSources() ? NOT_STATED : "Not judged yet";
        }
        LocalDate judgedOn = last.get().verifiedOn();
        if (anew.isPresent() && anew.get().isAfter(judgedOn)) {
            return "Not judged since it was reopened on " + England.DAY.format(anew.get());
        }
        return "%s, as the panel judged on %s%s"
                .formatted(last.get().outcome().title(), England.DAY.format(judgedOn), notLasted(judgedOn));
    }

    private String notLasted(LocalDate judgedOn) {
        return last(state().lastingChecks())
                .filter(check -> !check.lasted() && !check.checkedOn().isBefore(judgedOn))
                .map(LastingCheck::checkedOn)
                .map(day -> "; it found on %s that the change had not lasted".formatted(England.DAY.format(day)))
                .orElse("");
    }

    /** The day on which it was delivered, or is to be, and how many days that is late or early. */
    public String date() {
        LocalDate doneOn = deliveredOn();
        if (doneOn != null) {
            return "Delivered by " + England.DAY.format(doneOn) + lateness(", ", doneOn);
        }
        if (clock == null || !clock.isRunning()) {
            return "Not delivered";
        }
        if (response().targetDate() == null) {
            return "Not delivered yet";
        }
        String due = England.DAY.format(clock.dueOn());
        return clock.isOverdue(today)
                ? "Was due by " + due + lateness("; so far ", today)
                : "Due by " + due + lateness(", ", clock.dueOn());
    }

    /** How often the date was moved, and by whom. */
    public String slippage() {
        if (isOnlyKnownFromSources()) {
            return "Whether the date was moved is not stated";
        }
        return clock == null || clock.slips() == 0
                ? "The date was not moved"
                : "The date was " + ClockView.of(clock, state(), today).slippage();
    }

    /** Whether its work was over when it was taken over: what the source does not state, nobody here knows. */
    private boolean isOnlyKnownFromSources() {
        return state().takenOver() != null && clock == null;
    }

    private @Nullable LocalDate deliveredOn() {
        return switch (state().status()) {
            case AWAITING_VERIFICATION, IMPLEMENTED -> clock == null ? listing.statusSince() : clock.stoppedOn();
            default -> null;
        };
    }

    /** By how many days something is later or earlier than promised; empty if no day was promised. */
    private String lateness(String before, LocalDate day) {
        LocalDate promised = response().targetDate();
        if (promised == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(promised, day);
        String count = Math.abs(days) == 1 ? "1 day" : "%,d days".formatted(Math.abs(days));
        return before + (days == 0 ? "as promised" : count + (days > 0 ? " later" : " earlier") + " than promised");
    }

    private Response response() {
        return answer.response();
    }

    private RecommendationState state() {
        return listing.state();
    }

    private static <T> Optional<T> last(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
