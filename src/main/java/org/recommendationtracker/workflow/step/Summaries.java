package org.recommendationtracker.workflow.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.AttachedFile;
import org.recommendationtracker.recommendation.Consultation;
import org.recommendationtracker.recommendation.Correction;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.Evidence;
import org.recommendationtracker.recommendation.Extension;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.recommendation.Withdrawal;

/** What a form says of what was done before, in words. */
final class Summaries {

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

    private static @Nullable String source(Evidence document) {
        AttachedFile file = document.file();
        return file == null ? document.address() : "File F%d, %s".formatted(file.number(), file.name());
    }

    static String ofEvidence(List<Evidence> evidence) {
        return evidence.stream()
                .map(document -> "%s (published %s): %s"
                        .formatted(source(document), day(document.publishedOn()), document.shows()))
                .collect(Collectors.joining("\n\n"));
    }

    static String ofViews(List<Consultation> consultations) {
        return consultations.stream()
                .map(view -> view.partners() + ": " + view.views())
                .collect(Collectors.joining("\n\n"));
    }

    static String of(Deadline clock) {
        String whose = clock.action() == null ? "" : " of action " + clock.action();
        return "%s%s was due on %s; first on %s."
                .formatted(clock.kind().title(), whose, day(clock.dueOn()), day(clock.firstDueOn()));
    }

    static String of(Extension asked, Deadline clock) {
        return "%s%s, due on %s, first on %s: extensions granted so far: %d.\n\nNew date: %s\n\nReasons: %s"
                .formatted(
                        clock.kind().title(),
                        clock.action() == null ? "" : " of action " + clock.action(),
                        day(clock.dueOn()),
                        day(clock.firstDueOn()),
                        clock.slips(),
                        day(asked.to()),
                        asked.reasons());
    }

    static String of(Withdrawal proposed) {
        return "%s%s\n\nReasons: %s"
                .formatted(
                        proposed.ground().title(),
                        proposed.successor() == null ? "" : ": " + proposed.successor(),
                        proposed.reasons());
    }

    static String of(Correction proposed) {
        return "%s%s\n\nIt says: %s\n\nIt should say: %s\n\nHow the error came about: %s"
                .formatted(
                        proposed.entry().title(),
                        proposed.number() == null ? "" : " (number " + proposed.number() + ")",
                        proposed.was(),
                        proposed.value(),
                        proposed.reasons());
    }

    static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : England.DAY.format(date);
    }

    private static void add(List<String> lines, String name, @Nullable String value) {
        if (value != null) {
            lines.add(name + ": " + value);
        }
    }
}
