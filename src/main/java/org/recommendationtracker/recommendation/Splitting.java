package org.recommendationtracker.recommendation;

import java.util.ArrayList;
import java.util.List;
import org.recommendationtracker.party.Actor;

/** Splitting a recommendation into parts that each go their own way. */
record Splitting(Recommendation item, Moment now) {

    /**
     * The parts begin where the whole stands: their clocks run on to the date that was agreed for it, so that splitting
     * moves no date.
     */
    List<Recommendation> into(List<NewPart> parts, Actor actor) {
        item.legal(Step.SPLIT, actor);
        item.relations().part().ifPresent(part -> {
            throw StepRefused.notNow(
                    "%s is itself a part of %s: it cannot be split again.".formatted(item.reference(), part.whole()));
        });
        List<Recommendation> created = create(parts);
        item.clocks().stopAll(now.today());
        item.lapseRequests(now.today());
        return created;
    }

    /** The parts of what is only being issued: it never has a clock of its own. */
    List<Recommendation> fromTheBeginning(List<NewPart> parts) {
        List<Recommendation> created = create(parts);
        item.clocks().forget();
        return created;
    }

    private List<Recommendation> create(List<NewPart> parts) {
        List<Recommendation> created = new ArrayList<>();
        for (NewPart part : parts) {
            created.add(Recommendation.part(item, created.size() + 1, part, now));
        }
        item.relations().becomeWhole(created.size());
        return created;
    }
}
