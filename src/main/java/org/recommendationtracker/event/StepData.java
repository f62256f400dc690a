package org.recommendationtracker.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.event.RecordedSteps.RecordedStep;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.StateJson;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.recommendation.StepCompleted;
import org.recommendationtracker.recommendation.TakenOver;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.ReportStepCompleted;

/**
 * The data of an event: what happened, in which role somebody did it, and the subject as it then stood. Nobody's user id,
 * and no comment.
 *
 * @param step the event's short name
 * @param previousStatus of a recommendation; null if the step began its life, or told its past
 * @param status of a recommendation
 * @param history only as a recommendation is taken over, or its past corrected
 */
record StepData(
        String step,
        String title,
        LocalDate effectiveOn,
        Instant recordedAt,
        String role,
        @Nullable Status previousStatus,
        @Nullable Status status,
        @Nullable RecommendationData recommendation,
        @Nullable ReportData report,
        @Nullable HistoryData history) {

    /**
     * Not the application's own: what the REST interface wants of its JSON must not change what is promised to readers of
     * the topics. Only the components of records are data, not their {@code is...} methods.
     */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    static StepData of(EventType type, StepCompleted completed) {
        RecommendationState before = completed.step() == Step.PAST_CORRECTED ? null : completed.before();
        return new StepData(
                type.shortName(),
                completed.title(),
                completed.effectiveOn(),
                completed.recordedAt(),
                completed.actor().role().group(),
                before == null ? null : before.status(),
                completed.after().status(),
                EventDataMapper.INSTANCE.data(completed.after()),
                null,
                history(before == null ? completed.after() : null));
    }

    /** Told as it is entered, and as it is corrected. */
    private static @Nullable HistoryData history(@Nullable RecommendationState first) {
        TakenOver history = first == null ? null : first.takenOver();
        return history == null ? null : EventDataMapper.INSTANCE.data(history);
    }

    static StepData of(EventType type, ReportStepCompleted completed) {
        return new StepData(
                type.shortName(),
                completed.step().title(),
                completed.effectiveOn(),
                completed.recordedAt(),
                completed.actor().role().group(),
                null,
                null,
                null,
                EventDataMapper.INSTANCE.data(completed.after()),
                null);
    }

    /**
     * The same from what the audit trail holds.
     *
     * @param statusBefore of a recommendation; null if the step began its life
     * @param state of the subject, as the step left it
     */
    static StepData of(EventType type, RecordedStep step, @Nullable String statusBefore, ObjectNode state) {
        RecommendationState recommendation = step.subject().isReport() ? null : StateJson.of(state);
        String before = step.step().equals(Step.PAST_CORRECTED.name()) ? null : statusBefore;
        return new StepData(
                type.shortName(),
                step.title(),
                step.effectiveOn(),
                step.recordedAt(),
                step.role().group(),
                before == null ? null : Status.valueOf(before),
                recommendation == null ? null : recommendation.status(),
                recommendation == null ? null : EventDataMapper.INSTANCE.data(recommendation),
                step.subject().isReport() ? EventDataMapper.INSTANCE.data(report(state)) : null,
                history(before == null ? recommendation : null));
    }

    private static ReportState report(ObjectNode state) {
        try {
            return JSON.readerFor(ReportState.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(state);
        } catch (IOException e) {
            throw new IllegalStateException("what was kept is no state of a report", e);
        }
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event data that is no JSON", e);
        }
    }

    /** The recommendation's state in an event's data, as it was written; empty in that of a report. */
    static Optional<byte[]> recommendationIn(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME) {
                    boolean found = parser.currentName().equals("recommendation");
                    parser.nextToken();
                    int begin = (int) parser.currentTokenLocation().getCharOffset();
                    parser.skipChildren();
                    if (found) {
                        int end = (int) parser.currentLocation().getCharOffset();
                        return Optional.of(json.substring(begin, end).getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("the outbox holds what is no JSON", e);
        }
    }
}
