package org.recommendationtracker.recommendation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Correcting an entry that was made in error, which takes two people. Throws as {@link Recommendations} does. */
@Service
@Transactional
public class Corrections {

    private final StepRunner steps;

    Corrections(StepRunner steps) {
        this.steps = steps;
    }

    /**
     * Proposes a correction.
     *
     * @param number of the action or document; null if the entry is the recommendation's own
     * @return the number of the proposal, from 1
     */
    public int propose(
            RecommendationReference reference,
            Actor actor,
            CorrectableEntry entry,
            @Nullable Integer number,
            String value,
            String reasons) {
        return steps.on(reference, actor)
                .about(entry.title().toLowerCase(Locale.UK))
                .saying(reasons)
                .correcting(on -> on.propose(entry, number, value, reasons))
                .corrections()
                .size();
    }

    public void confirm(RecommendationReference reference, int correction, Actor actor, @Nullable String comments) {
        decision(reference, correction, actor).saying(comments).correcting(on -> on.confirm(correction));
    }

    public void dismiss(RecommendationReference reference, int correction, Actor actor, @Nullable String comments) {
        decision(reference, correction, actor).saying(comments).correcting(on -> on.dismiss(correction));
    }

    private StepRunner.Turn decision(RecommendationReference reference, int correction, Actor actor) {
        StepRunner.Turn turn = steps.on(reference, actor);
        CorrectableEntry entry = turn.item().requests().correction(correction).entry();
        return turn.about(entry.title().toLowerCase(Locale.UK));
    }
}
