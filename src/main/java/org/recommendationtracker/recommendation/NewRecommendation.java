package org.recommendationtracker.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Term;

/**
 * What the panel recommends, as it enters the tracker.
 *
 * @param office code of the minister's office that it is addressed to
 * @param issuingBody code of the body whose panel recommends it, and verifies
 * @param boards codes of the boards it concerns, or {@code ALL}
 * @param answerWithin how soon a law wants this one answered; null if it says nothing, or the same for all of the body
 * @param parts in which it is answered; none if it is answered as a whole
 */
public record NewRecommendation(
        RecommendationReference reference,
        String report,
        int number,
        String office,
        String issuingBody,
        String text,
        Set<String> themes,
        Set<String> boards,
        Priority priority,
        LocalDate publishedOn,
        @Nullable Term answerWithin,
        List<NewPart> parts) {}
