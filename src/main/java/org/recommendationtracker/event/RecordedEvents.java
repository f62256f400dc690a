package org.recommendationtracker.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.event.RecordedSteps.RecordedStep;
import org.recommendationtracker.recommendation.StateJson;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.report.ReportStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes events anew from the audit trail, as they were written to the outbox: with the same ids, numbers, times and data. */
@Component
@Transactional(readOnly = true)
class RecordedEvents {

    private final RecordedSteps trail;
    private final JdbcClient database;
    private final EventSettings settings;

    RecordedEvents(RecordedSteps trail, JdbcClient database, EventSettings settings) {
        this.trail = trail;
        this.database = database;
        this.settings = settings;
    }

    /** Numbers that were given to events which no longer are. */
    private record Gap(int first, int last) {

        boolean contains(int number) {
            return first <= number && number <= last;
        }
    }

    /** All events of a subject, in their order; they have no position. */
    List<OutboxEntry> of(String reference) {
        return reference.equals(EventSubject.auditTrail().reference()) ? ofCheckpoints() : ofSteps(reference);
    }

    private List<OutboxEntry> ofCheckpoints() {
        return trail.checkpoints().stream()
                .map(made -> new OutboxEntry(
                        0,
                        made.id().toString(),
                        EventSubject.auditTrail(),
                        Math.toIntExact(made.number()),
                        EventCatalogue.CHECKPOINT.name(),
                        settings.schemaOf(EventCatalogue.CHECKPOINT),
                        OutboxEntry.NO_ISSUER,
                        made.madeAt(),
                        CheckpointData.of(made).toJson()))
                .toList();
    }

    private List<OutboxEntry> ofSteps(String reference) {
        List<Gap> gaps = gaps(reference);
        Map<EventSubject, ObjectNode> states = new HashMap<>();
        List<OutboxEntry> events = new ArrayList<>();
        int number = 0;
        for (RecordedStep step : trail.of(reference)) {
            ObjectNode state = states.computeIfAbsent(step.subject(), any -> StateJson.empty());
            String statusBefore = state.path("status").textValue();
            state.setAll(StateJson.tree(step.fields()));
            Optional<EventType> type = type(step);
            if (type.isPresent()) {
                number = next(number, gaps);
                events.add(event(step, type.get(), number, statusBefore, state));
            }
        }
        return events;
    }

    /** Whether an event with that id and number was sent, or the number is known to be of none that still is. */
    boolean know(String reference, int number, String id) {
        return gaps(reference).stream().anyMatch(gap -> gap.contains(number))
                || of(reference).stream()
                        .anyMatch(event ->
                                event.sequence() == number && event.id().equals(id));
    }

    private OutboxEntry event(
            RecordedStep step, EventType type, int number, @Nullable String statusBefore, ObjectNode state) {
        return new OutboxEntry(
                0,
                step.id(),
                step.subject(),
                number,
                type.name(),
                settings.schemaOf(type),
                step.issuingBody(),
                step.recordedAt(),
                StepData.of(type, step, statusBefore, state).toJson());
    }

    private static Optional<EventType> type(RecordedStep step) {
        return step.subject().isReport()
                ? EventCatalogue.of(ReportStep.valueOf(step.step()))
                : Optional.of(EventCatalogue.of(Step.valueOf(step.step())));
    }

    private static int next(int number, List<Gap> gaps) {
        int next = number + 1;
        for (Gap gap : gaps) {
            next = gap.contains(next) ? gap.last() + 1 : next;
        }
        return next;
    }

    private List<Gap> gaps(String reference) {
        return database.sql(
                        "select first_sequence, last_sequence from sequence_gap where aggregateid = ? order by first_sequence")
                .param(reference)
                .query((row, number) -> new Gap(row.getInt(1), row.getInt(2)))
                .list();
    }
}
