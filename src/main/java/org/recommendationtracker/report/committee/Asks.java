package org.recommendationtracker.report.committee;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.Extension;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Withdrawal;

/** What a committee is asked to do about an open recommendation. It follows from dates and requests alone. */
final class Asks {

    /** So often a date may be put off before anybody asks whether it can be kept. */
    private static final int SLIPS = 2;

    private static final String NOTE = "Note how it stands.";

    private Asks() {}

    /** @param clock the recommendation's own that runs; null if none does */
    static List<String> of(RecommendationState item, @Nullable Deadline clock, NextStep next, LocalDate today) {
        List<String> asks = Stream.of(
                        late(clock, next, today),
                        slipped(item),
                        item.extensions().stream()
                                .filter(Extension::isPending)
                                .map(asked -> "Note that %s is asked for in place of %s. The minister’s office decides."
                                        .formatted(day(asked.to()), day(asked.from()))),
                        item.withdrawals().stream()
                                .filter(Withdrawal::isPending)
                                .map(asked -> "Note the proposal to close it (%s). The panel decides."
                                        .formatted(asked.ground().title())))
                .flatMap(each -> each)
                .toList();
        return asks.isEmpty() ? List.of(NOTE) : asks;
    }

    private static Stream<String> late(@Nullable Deadline clock, NextStep next, LocalDate today) {
        if (clock != null && clock.isOverdue(today)) {
            return Stream.of(overdue(clock, days(clock.dueOn(), today)));
        }
        return next.isAction() && Objects.requireNonNull(next.dueOn()).isBefore(today)
                ? Stream.of("Ask the office why the next step is %s late.".formatted(days(next.dueOn(), today)))
                : Stream.of();
    }

    private static String overdue(Deadline clock, String late) {
        if (clock.delayReasons() != null) {
            return "Decide whether these reasons for being %s late are good enough: “%s”"
                    .formatted(late, clock.delayReasons());
        }
        return clock.kind() == ClockKind.VERIFICATION
                ? "Ask the panel why its judgement is %s late.".formatted(late)
                : "Ask the office why %s is %s late.".formatted(what(clock.kind()), late);
    }

    private static String what(ClockKind kind) {
        return switch (kind) {
            case RESPONSE -> "the response";
            case CONSIDERATION -> "the decision";
            case DELIVERY -> "delivery";
            case VERIFICATION, RECONSIDERATION, LASTING_CHECK -> "this";
        };
    }

    private static Stream<String> slipped(RecommendationState item) {
        int slips = item.clocks().stream()
                .filter(Deadline::isRunning)
                .mapToInt(Deadline::slips)
                .max()
                .orElse(0);
        return slips < SLIPS
                ? Stream.of()
                : Stream.of("Ask whether the date can be kept: it was put off %s.".formatted(times(slips)));
    }

    private static String times(int slips) {
        return slips == SLIPS ? "twice" : slips + " times";
    }

    private static String days(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        return days == 1 ? "1 day" : "%,d days".formatted(days);
    }

    private static String day(LocalDate day) {
        return England.DAY.format(day);
    }
}
