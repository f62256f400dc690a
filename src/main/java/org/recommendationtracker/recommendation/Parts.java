package org.recommendationtracker.recommendation;

import java.util.List;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Offices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a recommendation is to others: split into parts, linked as a duplicate. Throws as {@link Recommendations} does.
 */
@Service
@Transactional
public class Parts {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_TEXT = 4_000;

    private final RecommendationRepository repository;
    private final StepRunner steps;
    private final Offices offices;

    Parts(RecommendationRepository repository, StepRunner steps, Offices offices) {
        this.repository = repository;
        this.steps = steps;
        this.offices = offices;
    }

    public void split(RecommendationReference reference, Actor actor, List<NewPart> parts) {
        parts.forEach(this::check);
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
        steps.on(second, actor).about(reference.value()).link(reference.value(), reasons);
    }

    /** The parts that it was split into, in their order; none where it was not. */
    @Transactional(readOnly = true)
    public List<RecommendationState> of(String whole) {
        return states(repository.parts(whole));
    }

    /** What was closed for it to take its place, the oldest first. */
    @Transactional(readOnly = true)
    public List<RecommendationState> predecessors(String successor) {
        return states(repository.predecessors(successor));
    }

    private void check(NewPart part) {
        if (part.label().length() > LONGEST_LABEL) {
            throw StepRefused.input(
                    "parts", "A part's label must have at most %d characters.".formatted(LONGEST_LABEL));
        }
        if (part.text() != null && part.text().length() > LONGEST_TEXT) {
            throw StepRefused.input(
                    "parts",
                    "The text of part \"%s\" must have at most %,d characters.".formatted(part.label(), LONGEST_TEXT));
        }
        if (offices.find(part.office()).isEmpty()) {
            throw StepRefused.input(
                    "parts",
                    "There is no office \"%s\". Use one of: %s."
                            .formatted(
                                    part.office(),
                                    String.join(
                                            ", ",
                                            offices.all().stream()
                                                    .map(office -> office.code())
                                                    .toList())));
        }
    }

    private static List<RecommendationState> states(List<Recommendation> items) {
        return items.stream().map(RecommendationState::of).toList();
    }
}
