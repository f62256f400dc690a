package org.recommendationtracker.report.letter;

import java.util.List;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.report.PrintedAnswers;
import org.springframework.stereotype.Component;

/** The answers as they stand in the letter's annex. */
@Component
class LetterAnswers implements PrintedAnswers {

    @Override
    public boolean areTheSame(RecommendationState before, RecommendationState after) {
        return LetterAnnexEntry.of(before).saysTheSameAs(LetterAnnexEntry.of(after));
    }

    @Override
    public String sha256(List<RecommendationState> items) {
        return LetterContent.answersSha256(items);
    }
}
