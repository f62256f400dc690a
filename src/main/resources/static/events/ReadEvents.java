import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.*;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.common.serialization.StringDeserializer;

class ReadEvents {
    public static void main(String[] brokers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", brokers[0],
                "group.id", UUID.randomUUID().toString(),
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", false);
        Set<String> processed = new HashSet<>();
        Map<String, Integer> last = new HashMap<>();
        var text = new StringDeserializer();
        try (var events = new KafkaConsumer<>(settings, text, text)) {
            events.subscribe(List.of("tracker.events.v1"));
            while (true) {
                for (var event : events.poll(Duration.ofSeconds(1))) {
                    if (processed.add(header(event, "ce_id"))) {
                        String key = event.key();
                        int number = Integer.parseInt(header(event, "ce_sequence"));
                        for (int missed = last.getOrDefault(key, 0) + 1; missed < number; missed++) {
                            System.out.println(key + ", event " + missed + " is missing");
                        }
                        last.put(key, number);
                        System.out.println(key + ", event " + number + ": " + header(event, "ce_type"));
                    }
                }
            }
        }
    }

    static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }
}
