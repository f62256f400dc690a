package org.recommendationtracker.workflow.step;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.Evidence;
import org.recommendationtracker.recommendation.Response;

/** What a form says of what was done before, in words. */
final class Summaries {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Summaries() {}

    static String of(Response response) {
        List<String> lines = new ArrayList<>();
        lines.add("Decision: " + response.decision().title());
        add(
                lines,
                "Extent",
                response.extent() == null ? null : response.extent().title());
        lines.add("Reasons: " + response.reasons());
        add(lines, "Success test", response.successTest());
        add(lines, "Target date", day(response.targetDate()));
        add(lines, "Review date", day(response.reviewDate()));
        return String.join("\n\n", lines);
    }

    static String ofActions(List<Action> actions) {
        return actions.stream()
                .map(action -> "%d. %s (%s, due %s%s)"
                        .formatted(
                                action.number(),
                                action.description(),
                                action.owner(),
                                day(action.dueOn()),
                                action.isDelivered() ? ", delivered" : ""))
                .collect(Collectors.joining("\n"));
    }

    static String ofEvidence(List<Evidence> evidence) {
        return evidence.stream()
                .map(document -> "%s (published %s): %s"
                        .formatted(document.address(), day(document.publishedOn()), document.shows()))
                .collect(Collectors.joining("\n\n"));
    }

    static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : DAY.format(date);
    }

    private static void add(List<String> lines, String name, @Nullable String value) {
        if (value != null) {
            lines.add(name + ": " + value);
        }
    }
}
