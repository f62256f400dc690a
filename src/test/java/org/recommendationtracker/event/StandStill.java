package org.recommendationtracker.event;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Holds a node's relay with a message in its hand, until the test lets it go on; tells whether the brokers refused it. */
public final class StandStill implements ProducerInterceptor<Object, Object> {

    static final String TOPIC = "stand.still.topic";
    static final String KEY = "stand.still.key";
    static final String FOLDER = "stand.still.folder";

    private String topic = "";
    private String key = "";
    private Path folder = Path.of("");

    static Path standing(Path folder) {
        return folder.resolve("standing");
    }

    static Path released(Path folder) {
        return folder.resolve("released");
    }

    static Path refused(Path folder) {
        return folder.resolve("refused");
    }

    @Override
    public void configure(Map<String, ?> settings) {
        topic = String.valueOf(settings.get(TOPIC));
        key = String.valueOf(settings.get(KEY));
        folder = Path.of(String.valueOf(settings.get(FOLDER)));
    }

    @Override
    public ProducerRecord<Object, Object> onSend(ProducerRecord<Object, Object> message) {
        if (topic.equals(message.topic()) && key.equals(message.key())) {
            touch(standing(folder));
            await().forever().until(() -> Files.exists(released(folder)));
        }
        return message;
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure != null && Files.exists(released(folder))) {
            touch(refused(folder));
        }
    }

    @Override
    public void close() {}

    static void touch(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
