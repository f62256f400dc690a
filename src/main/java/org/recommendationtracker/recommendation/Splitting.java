package org.recommendationtracker.recommendation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splitting a recommendation into parts that each go their own way. */
record Splitting(Recommendation item, Moment now) {

    private static final int MOST = 99;

    /**
     * The parts begin where the whole stands: their clocks run on to the date that was agreed for it, so that splitting
     * moves no date.
     */
    List<Recommendation> into(List<NewPart> parts) {
        item.legal(Step.SPLIT);
        item.relations().part().ifPresent(part -> {
            throw StepRefused.notNow(
                    "%s is itself a part of %s: it cannot be split again.".formatted(item.reference(), part.whole()));
        });
        check(parts);
        List<Recommendation> created = new ArrayList<>();
        for (NewPart part : parts) {
            created.add(Recommendation.part(item, created.size() + 1, part, now));
        }
        item.relations().becomeWhole(created.size());
        item.clocks().stopAll(now.today());
        item.lapseRequests(now.today());
        return created;
    }

    private static void check(List<NewPart> parts) {
        if (parts.size() < 2 || parts.size() > MOST) {
            throw StepRefused.input("parts", "Name 2 to %d parts, each on a line of its own.".formatted(MOST));
        }
        Set<String> labels = new HashSet<>();
        for (NewPart part : parts) {
            if (!labels.add(part.label().toLowerCase(Locale.UK))) {
                throw StepRefused.input(
                        "parts", "Two parts have the label \"" + part.label() + "\": give each its own.");
            }
        }
    }
}
