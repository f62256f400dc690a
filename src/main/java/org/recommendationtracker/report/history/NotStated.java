package org.recommendationtracker.report.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.recommendationtracker.recommendation.Decision;
import org.recommendationtracker.recommendation.PastLife;
import org.recommendationtracker.recommendation.Response;

/** What the source of a history does not state, which nobody makes up. */
final class NotStated {

    private NotStated() {}

    /** How many recommendations and answers lack what, in words; what none lacks is left out. */
    static Map<String, Long> in(List<PastLife> lives) {
        Map<String, Long> lacking = new LinkedHashMap<>();
        count(
                lacking,
                "Text",
                lives,
                life -> life.part() == null && life.item().text().equals(ItemReader.NO_TEXT));
        count(lacking, "Owner", lives, life -> life.parts() == 0 && life.owner() == null);
        count(lacking, "Reasons", lives, lacks(response -> response.reasons().isEmpty()));
        count(lacking, "Extent", lives, lacks(response -> isAccepted(response) && response.extent() == null));
        count(
                lacking,
                "Success test",
                lives,
                lacks(response -> isAccepted(response) && response.successTest() == null));
        count(
                lacking,
                "Target date",
                lives,
                lacks(response ->
                        isAccepted(response) && response.targetDate() == null && response.targetAsSaid() == null));
        return lacking;
    }

    private static void count(
            Map<String, Long> lacking, String what, List<PastLife> lives, Predicate<PastLife> isLacking) {
        long number = lives.stream().filter(isLacking).count();
        if (number > 0) {
            lacking.put(what, number);
        }
    }

    /** Of the answer that holds. */
    private static Predicate<PastLife> lacks(Predicate<Response> something) {
        return life -> !life.answers().isEmpty()
                && something.test(life.answers().get(life.answers().size() - 1).response());
    }

    private static boolean isAccepted(Response response) {
        return response.decision() == Decision.ACCEPTED;
    }
}
