package org.recommendationtracker.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.Answer;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.text.PlainText;

/**
 * Something that a search finds words in.
 *
 * @param title what it is of the recommendation, as people are told
 */
public record Passage(String title, String text) {

    /** The recommendation's own text first. */
    static List<Passage> of(RecommendationState item) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage("Recommendation", item.text()));
        passages.add(new Passage("Reference", item.reference()));
        add(passages, "Part", item.part() == null ? null : item.part().label());
        add(passages, "Owner", item.owner());
        addAnswer(passages, "Response", item.response());
        item.earlierResponses().forEach(answer -> addAnswer(passages, "Earlier response", answer));
        item.consultations().forEach(talks -> {
            add(passages, "Partners", talks.partners());
            add(passages, "Partners’ views", talks.views());
        });
        item.actions().forEach(action -> addAction(passages, action));
        item.evidence().forEach(document -> add(passages, "Evidence", document.shows()));
        item.verifications().forEach(judgement -> add(passages, "Verification", judgement.reasons()));
        return passages;
    }

    private static void addAnswer(List<Passage> passages, String title, @Nullable Answer answer) {
        if (answer != null) {
            add(passages, title, answer.response().reasons());
            add(passages, "Success test", answer.response().successTest());
        }
    }

    private static void addAction(List<Passage> passages, Action action) {
        add(passages, "Action " + action.number(), action.description());
        add(passages, "Owner of action " + action.number(), action.owner());
        add(passages, "Action " + action.number() + ", delivered", action.summary());
    }

    private static void add(List<Passage> passages, String title, @Nullable String text) {
        if (text != null && !PlainText.isBlank(text)) {
            passages.add(new Passage(title, text));
        }
    }
}
