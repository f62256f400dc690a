package org.recommendationtracker.delivery.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.address.PublicAddress;
import org.recommendationtracker.notice.NoticeState;
import org.springframework.stereotype.Component;

/** A notice as a CloudEvent in structured mode: the signature is of all of it, attributes too. */
@Component
class WebhookBody {

    static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final String TYPE = "org.recommendationtracker.notice.told.v1";

    private final PublicAddress address;
    private final ObjectMapper json;

    WebhookBody(PublicAddress address, ObjectMapper json) {
        this.address = address;
        this.json = json;
    }

    private record Event(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            String datacontenttype,
            Data data) {}

    /**
     * What is promised to receivers.
     *
     * @param eventId id of the event on {@code tracker.events.v1} that it tells
     * @param page address at which more is said
     * @param acknowledgeBy last day on which it is to be acknowledged; left out if it is not to be
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Data(
            String notice,
            String recipient,
            String eventId,
            String event,
            String subject,
            @Nullable String report,
            String title,
            @Nullable String reasons,
            Instant occurredAt,
            String page,
            @Nullable LocalDate acknowledgeBy) {}

    String of(NoticeState notice) {
        try {
            return json.writeValueAsString(new Event(
                    "1.0",
                    notice.id(),
                    "/notices",
                    TYPE,
                    notice.recipient(),
                    notice.queuedAt(),
                    "application/json",
                    new Data(
                            notice.id(),
                            notice.recipient(),
                            notice.eventId(),
                            notice.event(),
                            notice.subject(),
                            notice.report(),
                            notice.title(),
                            notice.reasons(),
                            notice.occurredAt(),
                            address.of(notice.subjectPage()),
                            notice.acknowledgeBy())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice that is no JSON", e);
        }
    }
}
