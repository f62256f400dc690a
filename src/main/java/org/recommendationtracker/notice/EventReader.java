package org.recommendationtracker.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.text.Excerpt;
import org.springframework.stereotype.Component;

/** Reads the tracker's events as published: CloudEvents with JSON data. Ignores what it does not need. */
@Component
class EventReader {

    private static final int MAX_ID_LENGTH = 100;
    private static final int MAX_REFERENCE_LENGTH = 60;

    private static final String ISSUING_BODY = "issuingbody";

    private final ObjectMapper json;
    private final RegisteredReports registered;

    EventReader(ObjectMapper json, RegisteredReports registered) {
        this.json = json;
        this.registered = registered;
    }

    /** @throws UnreadableEvent if the message is no CloudEvent */
    CloudEvent envelope(ConsumerRecord<byte[], byte[]> message) {
        try {
            return KafkaMessageFactory.createReader(message).toEvent();
        } catch (CloudEventRWException | IllegalArgumentException e) {
            throw new UnreadableEvent("The message is not a CloudEvent: " + e.getMessage(), e);
        }
    }

    /** @throws UnreadableEvent if the data lack what version 1 of every event has */
    TrackerEvent contents(EventType type, CloudEvent envelope) {
        if (type.version() != 1) {
            throw new UnreadableEvent(
                    "Version %d of \"%s\" is newer than this consumer".formatted(type.version(), type.event()));
        }
        if (envelope.getId().length() > MAX_ID_LENGTH) {
            throw new UnreadableEvent("The event's id is longer than " + MAX_ID_LENGTH + " characters");
        }
        JsonNode read = data(envelope);
        Data data = data(read);
        Subject about = type.isAboutReport() ? aboutReport(data) : data.aboutRecommendation();
        OffsetDateTime time = present("time", envelope.getTime());
        return new TrackerEvent(
                envelope.getId(),
                type.event(),
                reference("reference", about.reference()),
                time.toInstant(),
                present("title", data.title()),
                present("wording", about.wording()),
                reference("issuing body", issuingBody(envelope, about)),
                reference("office", about.office()),
                about.report(),
                about.themes(),
                about.boards().stream().map(code -> reference("board", code)).toList(),
                Reasons.of(type.event(), read)
                        .map(reasons -> Excerpt.of(reasons, Notice.MAX_REASONS))
                        .orElse(null));
    }

    /** It concerns the boards that its recommendations concern. */
    private Subject aboutReport(Data data) {
        Report report = present("report", data.report());
        List<String> boards = report.boards() == null
                ? List.copyOf(registered.boardsOf(reference("report", report.reference())))
                : report.boards();
        return new Subject(
                report.reference(), report.reference(), report.title(), report.addressedTo(), List.of(), boards);
    }

    private @Nullable String issuingBody(CloudEvent envelope, Subject about) {
        Object told = envelope.getExtension(ISSUING_BODY);
        return told == null
                ? registered.issuerOf(reference("report", about.report())).orElse(null)
                : told.toString();
    }

    private JsonNode data(CloudEvent envelope) {
        CloudEventData bytes = present("data", envelope.getData());
        try {
            return json.readTree(bytes.toBytes());
        } catch (IOException e) {
            throw notAgreed(e);
        }
    }

    private Data data(JsonNode read) {
        try {
            return present("data", json.treeToValue(read, Data.class));
        } catch (JsonProcessingException e) {
            throw notAgreed(e);
        }
    }

    private static UnreadableEvent notAgreed(IOException e) {
        return new UnreadableEvent("The event's data is not the JSON agreed: " + e.getMessage(), e);
    }

    private static String reference(String what, @Nullable String value) {
        String reference = present(what, value);
        if (reference.isBlank() || reference.length() > MAX_REFERENCE_LENGTH) {
            throw new UnreadableEvent("The event's " + what + " is empty or too long");
        }
        return reference;
    }

    private static <T> T present(String what, @Nullable T value) {
        if (value == null) {
            throw new UnreadableEvent("The event has no " + what);
        }
        return value;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Data(
            @Nullable String title,
            @Nullable Recommendation recommendation,
            @Nullable Report report) {

        Subject aboutRecommendation() {
            Recommendation item = present("recommendation", recommendation);
            List<String> boards = present("boards", item.boards());
            return new Subject(item.reference(), item.report(), item.text(), item.office(), item.namedThemes(), boards);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Recommendation(
            @Nullable String reference,
            @Nullable String report,
            @Nullable String text,
            @Nullable String office,
            @Nullable List<@Nullable String> themes,
            @Nullable List<@Nullable String> boards) {

        List<String> namedThemes() {
            return themes == null
                    ? List.of()
                    : themes.stream().map(theme -> present("theme", theme)).toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Report(
            @Nullable String reference,
            @Nullable String title,
            @Nullable String addressedTo,
            @Nullable List<String> boards) {}

    private record Subject(
            @Nullable String reference,
            @Nullable String report,
            @Nullable String wording,
            @Nullable String office,
            List<String> themes,
            List<@Nullable String> boards) {}
}
