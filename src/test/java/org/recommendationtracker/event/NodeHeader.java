package org.recommendationtracker.event;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Writes on each message which node sends it: the client id that the test gave the node's producer. */
public final class NodeHeader implements ProducerInterceptor<Object, Object> {

    static final String NAME = "node";

    private String node = "";

    @Override
    public void configure(Map<String, ?> settings) {
        // Spring numbers a factory's producers
        node = String.valueOf(settings.get(ProducerConfig.CLIENT_ID_CONFIG)).replaceFirst("-\\d+$", "");
    }

    @Override
    public ProducerRecord<Object, Object> onSend(ProducerRecord<Object, Object> message) {
        message.headers().add(NAME, node.getBytes(StandardCharsets.UTF_8));
        return message;
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {}

    @Override
    public void close() {}
}
