package org.recommendationtracker.register;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.recommendationtracker.recommendation.KnownStates;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.RecommendationState;
import org.springframework.stereotype.Component;

/** What a step finds. Read in the step's transaction, in which it is then written. */
@Component
class RegisterStates implements KnownStates {

    private final EntityManager entries;

    RegisterStates(EntityManager entries) {
        this.entries = entries;
    }

    @Override
    public Optional<RecommendationState> of(RecommendationReference reference) {
        return Optional.ofNullable(entries.find(RegisterEntry.class, reference.value()))
                .map(RegisterEntry::state);
    }
}
