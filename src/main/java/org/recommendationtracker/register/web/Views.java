package org.recommendationtracker.register.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.LastingCheck;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.RecommendationState.Document;
import org.recommendationtracker.recommendation.RecommendationState.Judgement;

/**
 * What those who do the work, those who verify it and those where children live say of a recommendation, the latest of each.
 *
 * @param officials null if they have reported nothing that was done
 * @param panel null if it has judged nothing
 * @param board name of the board that reported last; null if none has
 */
public record Views(
        RecommendationState item,
        @Nullable View officials,
        @Nullable View panel,
        @Nullable String board) {

    /**
     * What somebody said.
     *
     * @param what it is, such as "Action 2 delivered" or "Success test met"
     * @param words in which they said it
     */
    public record View(String what, String words, LocalDate on) {}

    static Views of(RecommendationState item, @Nullable String board) {
        return new Views(item, officials(item).orElse(null), panel(item).orElse(null), board);
    }

    /** Whether nobody has said anything. */
    public boolean isEmpty() {
        return officials == null && panel == null && board == null;
    }

    /** What stands where officials have said nothing. */
    public String withoutOfficials() {
        return item.parts() > 0
                ? "Officials report on each part by itself."
                : "Officials have not reported that anything was done yet.";
    }

    /** What stands where the panel has said nothing. */
    public String withoutPanel() {
        return item.parts() > 0 ? "The panel judges each part by itself." : "The panel has not judged anything yet.";
    }

    private static Optional<View> officials(RecommendationState item) {
        Stream<View> delivered =
                item.actions().stream().filter(Action::isDelivered).map(Views::delivered);
        Stream<View> evidence = item.evidence().stream().map(Views::submitted);
        return latest(Stream.concat(delivered, evidence).toList());
    }

    private static View delivered(Action action) {
        return new View(
                "Action %d delivered".formatted(action.number()),
                Objects.requireNonNullElse(action.summary(), action.description()),
                Objects.requireNonNull(action.deliveredOn()));
    }

    private static View submitted(Document document) {
        return new View("Evidence submitted", document.shows(), document.submittedOn());
    }

    private static Optional<View> panel(RecommendationState item) {
        Stream<View> judged = item.verifications().stream().map(Views::judged);
        Stream<View> checked = item.lastingChecks().stream().map(Views::checked);
        return latest(Stream.concat(judged, checked).toList());
    }

    private static View judged(Judgement judgement) {
        return new View(
                "Success test: " + judgement.outcome().title().toLowerCase(Locale.UK),
                judgement.reasons(),
                judgement.verifiedOn());
    }

    private static View checked(LastingCheck check) {
        return new View(
                check.lasted() ? "The change lasted" : "The change did not last", check.reasons(), check.checkedOn());
    }

    /** Of two on one day the one that comes later among them. */
    private static Optional<View> latest(List<View> views) {
        return views.stream().sorted(Comparator.comparing(View::on)).reduce((earlier, later) -> later);
    }
}
