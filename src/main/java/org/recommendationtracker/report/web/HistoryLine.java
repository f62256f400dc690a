package org.recommendationtracker.report.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.Answer;
import org.recommendationtracker.recommendation.Evidence;
import org.recommendationtracker.recommendation.PastLife;
import org.recommendationtracker.recommendation.PastStatus;
import org.recommendationtracker.recommendation.Response;

/**
 * A recommendation of a history as the person sees it who compares it with its source: all that is taken over of it.
 *
 * @param number the source's, or ours if it has none
 * @param past a sentence each
 * @param details what else is said of it, by what it is
 */
record HistoryLine(String number, String text, String status, List<String> past, List<Detail> details, String source) {

    /** Something that is said of it. */
    record Detail(String what, String said) {}

    static HistoryLine of(PastLife life, Offices offices) {
        return new HistoryLine(
                number(life),
                life.item().text(),
                life.last().status().title(),
                life.past().stream().map(past -> sentence(past, life.answers())).toList(),
                details(life, offices),
                life.source().citation());
    }

    private static String number(PastLife life) {
        String number = Objects.requireNonNullElse(
                life.sourceNumber(), String.valueOf(life.item().number()));
        return life.part() == null ? number : number + ", " + life.part().label();
    }

    private static String sentence(PastStatus past, List<Answer> answers) {
        String extent = answers.stream()
                .filter(answer -> answer.signedOffOn().equals(past.on())
                        && answer.response()
                                .decision()
                                .name()
                                .equals(past.status().name()))
                .flatMap(answer -> Stream.ofNullable(answer.response().extent()))
                .map(known -> " " + known.title().toLowerCase(Locale.UK))
                .findFirst()
                .orElse("");
        return past.status().title() + extent + " on " + England.DAY.format(past.on());
    }

    private static List<Detail> details(PastLife life, Offices offices) {
        List<Detail> details = new ArrayList<>();
        add(details, "Answered by", life.parts() == 0 ? offices.name(life.item().office()) : null);
        add(details, "Owner", life.owner());
        if (!life.answers().isEmpty()) {
            add(details, life.answers().get(life.answers().size() - 1).response());
        }
        for (Action action : life.actions()) {
            String end = action.deliveredOn() == null
                    ? "due " + England.DAY.format(action.dueOn())
                    : "delivered " + England.DAY.format(action.deliveredOn());
            add(details, "Action", action.description() + " (" + end + ")");
        }
        for (Evidence evidence : life.evidence()) {
            add(details, "Evidence", evidence.shows() + ", " + evidence.address());
        }
        add(details, "Superseded by", life.successor());
        return details;
    }

    private static void add(List<Detail> details, Response response) {
        add(details, "Reasons", response.reasons().isEmpty() ? null : response.reasons());
        add(details, "Success test", response.successTest());
        add(details, "Target", target(response));
        add(details, "To be looked at again", inWords(response.reviewDate()));
    }

    private static @Nullable String target(Response response) {
        String day = inWords(response.targetDate());
        if (response.targetAsSaid() == null) {
            return day;
        }
        return day == null ? response.targetAsSaid() : "%s (by %s)".formatted(response.targetAsSaid(), day);
    }

    private static @Nullable String inWords(@Nullable LocalDate day) {
        return day == null ? null : England.DAY.format(day);
    }

    private static void add(List<Detail> details, String what, @Nullable String said) {
        if (said != null) {
            details.add(new Detail(what, said));
        }
    }
}
