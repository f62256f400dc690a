package org.recommendationtracker.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts what the outbox holds into CloudEvents. */
final class Envelope {

    private static final String JSON = "application/json";

    private Envelope() {}

    static ProducerRecord<String, CloudEvent> event(OutboxEntry entry) {
        CloudEvent event = about(entry)
                .withId(entry.id())
                .withType(entry.type())
                .withDataSchema(URI.create(entry.dataSchema()))
                .withData(JSON, entry.payload().getBytes(StandardCharsets.UTF_8))
                .build();
        return new ProducerRecord<>(topic(entry.about()), entry.about().key(), event);
    }

    private static String topic(EventSubject about) {
        if (about.isRecipient()) {
            return about.isBoard() ? Topics.LSCB_NOTICES : Topics.OFFICE_NOTICES;
        }
        return about.isAuditTrail() ? Topics.CHECKPOINTS : Topics.EVENTS;
    }

    /**
     * The recommendation's state after the event; empty if the event is about anything else. Of what was taken back nothing is left: a
     * record without a value. Its id is the same however
     * often it is sent.
     */
    static Optional<ProducerRecord<String, CloudEvent>> state(OutboxEntry entry) {
        if (entry.type().equals(EventCatalogue.TAKEN_BACK.name())) {
            return Optional.of(new ProducerRecord<>(Topics.STATUS, entry.subject(), null));
        }
        if (entry.about().isRecipient()) {
            return Optional.empty();
        }
        return StepData.recommendationIn(entry.payload()).map(state -> {
            CloudEvent event = about(entry)
                    .withId(entry.subject() + "/" + entry.sequence())
                    .withType(EventCatalogue.STATE.name())
                    .withDataSchema(beside(entry.dataSchema(), EventCatalogue.STATE))
                    .withData(JSON, state)
                    .build();
            return new ProducerRecord<>(Topics.STATUS, entry.subject(), event);
        });
    }

    /** The schema of that type where the other one is; what is before its name is an address or an identifier. */
    private static URI beside(String schema, EventType type) {
        return URI.create(schema.replaceFirst("[^/:]*$", type.schema()));
    }

    private static CloudEventBuilder about(OutboxEntry entry) {
        CloudEventBuilder about = CloudEventBuilder.v1()
                .withSource(URI.create(entry.about().source()))
                .withSubject(entry.about().key())
                .withTime(entry.recordedAt().atOffset(ZoneOffset.UTC))
                .withExtension("sequence", Integer.toString(entry.sequence()))
                .withExtension("sequencetype", "Integer");
        boolean isIssued = !entry.about().isAuditTrail() && !entry.about().isRecipient();
        return isIssued ? about.withExtension("issuingbody", entry.issuingBody()) : about;
    }
}
