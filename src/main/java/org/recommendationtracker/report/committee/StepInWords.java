package org.recommendationtracker.report.committee;

import static org.recommendationtracker.party.England.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Extension;
import org.recommendationtracker.recommendation.Extent;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.report.ReportHistory.RecordedStep;

/**
 * What a recorded step did, in words.
 *
 * @param office name of the minister's office that decides on dates
 */
record StepInWords(RecordedStep recorded, String office) {

    String words() {
        return switch (recorded.step()) {
            case OWNER_ASSIGNED -> with(recorded.after().owner());
            case ACCEPTED, TAKEN_UNDER_CONSIDERATION -> answered();
            case ACTION_PLANNED ->
                with(entered(RecommendationState::actions, action -> "%s (%s), due %s"
                        .formatted(action.description(), action.owner(), DAY.format(action.dueOn()))));
            case ACTION_DELIVERED -> with(entered(RecommendationState::actions, action -> action.description()));
            case EVIDENCE_SUBMITTED -> with(entered(RecommendationState::evidence, document -> document.shows()));
            case EXTENSION_REQUESTED -> extension("Later date asked for: %2$s in place of %1$s");
            case EXTENSION_GRANTED -> extension("Date moved from %s to %s, granted by " + office);
            case EXTENSION_REFUSED -> extension("Later date refused: %1$s stays, %2$s was asked for");
            case WITHDRAWAL_PROPOSED ->
                with(entered(RecommendationState::withdrawals, proposed -> proposed.ground()
                        .title()));
            case SUPERSEDED, MERGED, ROLLED_FORWARD ->
                with(entered(
                        RecommendationState::withdrawals,
                        closed -> Objects.requireNonNullElse(closed.successor(), "")));
            case REOPENED -> with(entered(RecommendationState::reopenings, reopening -> reopening.reasons()));
            default -> recorded.title();
        };
    }

    private String answered() {
        if (recorded.after().response() == null) {
            return recorded.title();
        }
        Response response = recorded.after().response().response();
        Extent extent = response.extent();
        return recorded.title()
                + (extent == null ? "" : " " + extent.title().toLowerCase(Locale.UK))
                + by(", to be done by ", response.targetDate())
                + by(", a decision by ", response.reviewDate());
    }

    private static String by(String words, @Nullable LocalDate day) {
        return day == null ? "" : words + DAY.format(day);
    }

    private String extension(String words) {
        String moved = entered(
                RecommendationState::extensions,
                (Extension each) -> words.formatted(DAY.format(each.from()), DAY.format(each.to())));
        return moved.isEmpty() ? recorded.title() : moved;
    }

    private String with(@Nullable String more) {
        return Objects.requireNonNullElse(more, "").isEmpty() ? recorded.title() : recorded.title() + ": " + more;
    }

    /** What the step added or changed in a list. */
    private <T> String entered(Function<RecommendationState, List<T>> list, Function<T, String> words) {
        List<T> before = list.apply(recorded.before());
        return list.apply(recorded.after()).stream()
                .filter(each -> !before.contains(each))
                .map(words)
                .collect(Collectors.joining("; "));
    }
}
