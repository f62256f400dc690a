package org.recommendationtracker.report.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.recommendation.TakenOver;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.report.ReportHistory;
import org.recommendationtracker.report.ReportHistory.RecordedStep;
import org.springframework.stereotype.Component;

/** Finds out what changed of a report since a day. */
@Component
class ChangesSince {

    /** What follows from a date or from another step, and tells a committee nothing of its own. */
    private static final Set<Step> LEFT_OUT = EnumSet.of(
            Step.DUE_SOON,
            Step.OVERDUE,
            Step.SECOND_NOTICE,
            Step.THIRD_NOTICE,
            Step.DELIVERY_STARTED,
            Step.VERIFICATION_REQUESTED);

    private final ReportHistory history;
    private final Register register;
    private final Offices offices;
    private final Clock clock;

    ChangesSince(ReportHistory history, Register register, Offices offices, Clock clock) {
        this.history = history;
        this.register = register;
        this.offices = offices;
        this.clock = clock;
    }

    /** @throws PaperTooLong if more was recorded since then than is read for one answer */
    SinceLastTime of(String report, LocalDate day) {
        Map<String, List<RecordedStep>> steps = history
                .since(report, day.atStartOfDay(England.ZONE).toInstant())
                .orElseThrow(() -> PaperTooLong.recordedSince(report, day))
                .stream()
                .filter(recorded -> !LEFT_OUT.contains(recorded.step()))
                .collect(Collectors.groupingBy(RecordedStep::reference));
        return new SinceLastTime(
                day,
                register.answerable(report).stream()
                        .map(item -> changed(item, steps.getOrDefault(item.reference(), List.of()), day))
                        .filter(item -> !item.changes().isEmpty())
                        .toList());
    }

    private ChangedItem changed(RecommendationState item, List<RecordedStep> steps, LocalDate day) {
        return new ChangedItem(
                item.reference(),
                item.text(),
                item.status(),
                Stream.of(takenOver(item, day), steps.stream().map(each -> change(each, item)), overdue(item, day))
                        .flatMap(each -> each)
                        .toList());
    }

    private PaperChange change(RecordedStep recorded, RecommendationState item) {
        String office = offices.name(Objects.requireNonNullElse(recorded.party(), item.office()));
        return new PaperChange(
                recorded.effectiveOn(),
                England.dayOf(recorded.recordedAt()),
                new StepInWords(recorded, office).words(),
                Topic.of(recorded.step()));
    }

    /** It came with a past, which nobody could read here before. */
    private static Stream<PaperChange> takenOver(RecommendationState item, LocalDate day) {
        return Stream.ofNullable(item.takenOver())
                .filter(history -> !history.on().isBefore(day))
                .map(history ->
                        new PaperChange(history.on(), history.on(), takenOver(history), Topic.of(Step.TAKEN_OVER)));
    }

    private static String takenOver(TakenOver history) {
        return "Taken over from %s: ".formatted(history.source().citation())
                + history.past().stream()
                        .map(past -> "%s on %s"
                                .formatted(past.status().title().toLowerCase(Locale.UK), England.DAY.format(past.on())))
                        .collect(Collectors.joining(", "));
    }

    private Stream<PaperChange> overdue(RecommendationState item, LocalDate day) {
        LocalDate today = England.today(clock);
        return item.clocks().stream()
                .filter(running -> running.action() == null && running.isOverdue(today))
                .filter(running -> !firstLateDay(running).isBefore(day))
                .map(running -> new PaperChange(
                        firstLateDay(running),
                        firstLateDay(running),
                        "Overdue: %s was due by %s"
                                .formatted(
                                        running.kind().title().toLowerCase(Locale.UK),
                                        England.DAY.format(running.dueOn())),
                        List.of(Topic.OVERDUE)));
    }

    private static LocalDate firstLateDay(Deadline running) {
        return running.dueOn().plusDays(1);
    }
}
