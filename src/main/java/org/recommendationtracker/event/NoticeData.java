package org.recommendationtracker.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.notice.NoticesWritten.Told;
import org.recommendationtracker.notice.NoticesWritten.Written;

/** The data of an event that is a notice. */
final class NoticeData {

    /** Not the application's own, see {@link StepData}. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private NoticeData() {}

    private record Own(
            String notice, String recipient, @Nullable LocalDate acknowledgeBy) {}

    private record Common(
            String eventId,
            String event,
            String subject,
            @Nullable String report,
            String title,
            @Nullable String reasons,
            Instant occurredAt) {}

    /** The beginning of the JSON, which is each notice's own. */
    static String own(Written notice) {
        String json = write(new Own(notice.id(), notice.recipient(), notice.acknowledgeBy()));
        return json.substring(0, json.length() - 1) + ",";
    }

    /** The rest of it, which notices of one event have in common. */
    static String common(Told told) {
        return write(new Common(
                        told.eventId(),
                        told.event(),
                        told.subject(),
                        told.report(),
                        told.title(),
                        told.reasons(),
                        told.occurredAt()))
                .substring(1);
    }

    private static String write(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event data that is no JSON", e);
        }
    }
}
