package org.recommendationtracker.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Writes events, and records without a value, by which a compacted topic forgets a key. */
final class EventSerializer extends CloudEventSerializer {

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable CloudEvent event) {
        return event == null ? null : super.serialize(topic, headers, event);
    }
}
