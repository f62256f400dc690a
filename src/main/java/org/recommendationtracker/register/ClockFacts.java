package org.recommendationtracker.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Answer;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.PastStatus;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.StateJson;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.TakenOver;

/**
 * Of a recommendation's state, what the runs of its clocks are made of.
 *
 * @param target the date that the response promises; null if it states none, or there is no response
 * @param history null if its whole life was here
 */
record ClockFacts(
        Status status,
        List<Deadline> clocks,
        @Nullable LocalDate target,
        @Nullable TakenOver history,
        boolean takenBack) {

    static ClockFacts of(RecommendationState state) {
        return new ClockFacts(
                state.status(),
                state.clocks(),
                target(state.response()),
                state.takenOver(),
                state.takenBackOn() != null);
    }

    /** Of the fields of a state, as the audit trail has them. */
    static ClockFacts of(ObjectNode state) {
        return new ClockFacts(
                Status.valueOf(state.path("status").asText()),
                StreamSupport.stream(state.path("clocks").spliterator(), false)
                        .map(clock -> StateJson.read(clock.toString(), Deadline.class))
                        .toList(),
                state.path("response").isObject()
                        ? target(StateJson.read(state.path("response").toString(), Answer.class))
                        : null,
                state.path("takenOver").isObject()
                        ? StateJson.read(state.path("takenOver").toString(), TakenOver.class)
                        : null,
                state.path("takenBackOn").isTextual());
    }

    private static @Nullable LocalDate target(@Nullable Answer answer) {
        return answer == null ? null : answer.response().targetDate();
    }

    /** Whether a step that found the other state may have changed a run. */
    boolean differFrom(ClockFacts before) {
        return takenBack != before.takenBack
                || !Objects.equals(history, before.history)
                || (history != null && !Objects.equals(target, before.target))
                || !dates(clocks).equals(dates(before.clocks));
    }

    /** Without what was said of a clock, which changes no run. */
    private static List<Deadline> dates(List<Deadline> clocks) {
        return clocks.stream().map(Deadline::withoutNotices).toList();
    }

    /**
     * The runs that are known after the step that led here.
     *
     * @param known before it
     */
    List<ClockRun> runs(List<ClockRun> known) {
        if (takenBack) {
            return List.of();
        }
        List<Stage> past = history == null ? List.of() : stages(history.past());
        List<ClockRun> runs = new ArrayList<>(pastRuns(past));
        for (int number = 1; number <= clocks.size(); number++) {
            int place = number;
            Deadline clock = clocks.get(number - 1);
            runs.addAll(ClockRun.after(
                    known.stream().filter(run -> run.number() == place).toList(),
                    number,
                    clock,
                    goesOn(past, number).map(Stage::from).orElse(clock.startedOn()),
                    status));
        }
        return runs;
    }

    /** Statuses of one clock after each other. */
    private record Stage(
            ClockKind kind, LocalDate from, @Nullable PastStatus next) {}

    private static List<Stage> stages(List<PastStatus> past) {
        List<Stage> stages = new ArrayList<>();
        int begin = 0;
        while (begin < past.size()) {
            Optional<ClockKind> kind = ClockKind.of(past.get(begin).status());
            int end = begin + 1;
            while (end < past.size() && ClockKind.of(past.get(end).status()).equals(kind)) {
                end++;
            }
            LocalDate from = past.get(begin).on();
            PastStatus next = end < past.size() ? past.get(end) : null;
            kind.ifPresent(known -> stages.add(new Stage(known, from, next)));
            begin = end;
        }
        return stages;
    }

    /** The last stage of the past, if the clock goes on with it. */
    private Optional<Stage> goesOn(List<Stage> past, int number) {
        return number == 1 && !past.isEmpty()
                ? Stream.of(past.get(past.size() - 1))
                        .filter(stage -> stage.next == null
                                && stage.kind == clocks.get(0).kind())
                        .findFirst()
                : Optional.empty();
    }

    private List<ClockRun> pastRuns(List<Stage> past) {
        List<ClockRun> runs = new ArrayList<>();
        for (int i = 0; i < past.size(); i++) {
            Stage stage = past.get(i);
            boolean isLastDelivery = stage.kind == ClockKind.DELIVERY
                    && past.subList(i + 1, past.size()).stream().noneMatch(later -> later.kind == ClockKind.DELIVERY);
            if (stage.next != null) {
                runs.add(ClockRun.past(
                        i + 1 - past.size(),
                        stage.kind,
                        stage.from,
                        stage.next.on(),
                        stage.next.status(),
                        isLastDelivery ? target : null));
            }
        }
        return runs;
    }
}
