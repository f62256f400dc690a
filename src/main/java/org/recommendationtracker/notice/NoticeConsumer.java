package org.recommendationtracker.notice;

import io.cloudevents.CloudEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Turns events into notices. Kafka's offset moves on only after the notices are committed, so an event may come again:
 * then nothing is left to write.
 */
@Component
class NoticeConsumer {

    static final String TOPIC = "tracker.events.v1";
    static final String GROUP = "notices";

    private static final Logger LOG = LoggerFactory.getLogger(NoticeConsumer.class);

    private final EventReader reader;
    private final Concern concern;
    private final Inbox inbox;

    NoticeConsumer(EventReader reader, Concern concern, Inbox inbox) {
        this.reader = reader;
        this.concern = concern;
        this.inbox = inbox;
    }

    /** Reads bytes, so that a message that is not even text reaches the dead-letter topic unchanged. */
    @KafkaListener(
            id = GROUP,
            topics = TOPIC,
            containerFactory = NoticeConsumerConfiguration.CONTAINERS,
            properties = {
                "auto.offset.reset=earliest",
                // what the relay took back, or has not committed yet, is none of anybody's business
                "isolation.level=read_committed",
                "key.deserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer",
                "value.deserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer"
            })
    void receive(ConsumerRecord<byte[], byte[]> message) {
        CloudEvent envelope = reader.envelope(message);
        EventType type = EventType.parse(envelope.getType());
        if (!concern.isTold(type.event())) {
            LOG.debug("Nobody is to hear of {} {}", envelope.getType(), envelope.getId());
            return;
        }
        TrackerEvent event = reader.contents(type, envelope);
        Concern.Told told = concern.of(event);
        int written = inbox.deliver(event, told.all(), told.acknowledging());
        LOG.debug("{} new notices of {} {}", written, envelope.getType(), envelope.getId());
    }
}
