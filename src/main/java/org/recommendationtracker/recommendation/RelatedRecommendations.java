package org.recommendationtracker.recommendation;

import java.util.List;
import org.recommendationtracker.party.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a recommendation is to others: split into parts, linked as a duplicate. Throws as {@link Recommendations} does.
 */
@Service
@Transactional
public class RelatedRecommendations {

    private final RecommendationRepository repository;
    private final StepRunner steps;
    private final PartsCheck check;

    RelatedRecommendations(RecommendationRepository repository, StepRunner steps, PartsCheck check) {
        this.repository = repository;
        this.steps = steps;
        this.check = check;
    }

    public void split(RecommendationReference reference, Actor actor, List<NewPart> parts) {
        List<String> faults = check.faults(parts);
        if (!faults.isEmpty()) {
            throw StepRefused.input("parts", String.join(" ", faults));
        }
        steps.on(reference, actor).about(parts.size() + " parts").split(parts);
    }

    /** Says of each of the two that the other asks for the same. */
    public void link(RecommendationReference reference, Actor actor, String other, String reasons) {
        RecommendationReference second = RecommendationReference.parse(other)
                .filter(repository::existsById)
                .orElseThrow(() -> StepRefused.input("other", "There is no recommendation " + other + "."));
        if (steps.get(reference).report().equals(steps.get(second).report())) {
            throw StepRefused.input(
                    "other", "Both are of the same report: only recommendations of two reports are linked.");
        }
        steps.on(reference, actor).about(other).link(other, reasons);
        steps.on(second, actor).about(reference.value()).linkBack(reference.value(), reasons);
    }
}
