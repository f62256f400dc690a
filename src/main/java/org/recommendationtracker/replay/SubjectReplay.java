package org.recommendationtracker.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.register.Counted;

/**
 * Folds events to how each recommendation stands, and compares that with the register. The last event of each says it; what was
 * taken back stands nowhere.
 */
final class SubjectReplay {

    private static final String TAKEN_BACK = "org.recommendationtracker.recommendation.taken-back.v1";

    private final LiveSubjects live;
    private final Instant began;
    private final Findings findings;
    private final SubjectTables tables;
    private final ObjectMapper json = new ObjectMapper();
    private Map<Counted, Map<String, Long>> totals = new EnumMap<>(Counted.class);

    SubjectReplay(Scratch scratch, LiveSubjects live, Instant began, Findings findings) {
        this.live = live;
        this.began = began;
        this.findings = findings;
        this.tables = new SubjectTables(scratch);
    }

    void take(ConsumerRecord<byte[], byte[]> message) {
        String subject = header(message, "ce_subject");
        String sequence = header(message, "ce_sequence");
        if (subject == null || sequence == null || !sequence.matches("\\d{1,9}")) {
            // what others write to the topic is of no recommendation; the consumer refuses it, and that is told
            return;
        }
        JsonNode data = TAKEN_BACK.equals(header(message, "ce_type")) ? json.nullNode() : data(message);
        JsonNode recommendation = data.path("recommendation");
        tables.addMade(
                subject,
                Integer.parseInt(sequence),
                data.path("status").textValue(),
                recommendation.hasNonNull("part"),
                recommendation.path("parts").asInt() > 0);
    }

    private JsonNode data(ConsumerRecord<byte[], byte[]> message) {
        try {
            return Objects.requireNonNullElse(json.readTree(message.value()), json.nullNode());
        } catch (IOException e) {
            return json.nullNode();
        }
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    void copyLive() {
        totals = live.read(began, tables::addLive, tables::addStanding);
        tables.complete();
    }

    void compare() {
        findings.say("%,d recommendations follow from the events.".formatted(tables.countStanding()));
        long left = tables.countMovedOn();
        if (left > 0) {
            findings.say(
                    "Left out: %,d recommendations and reports have events that are not sent yet.".formatted(left));
        }
        tables.eachWithOtherNumber((subject, sent, written) ->
                findings.differs("Events: the last of %s on the topic has number %d, and %d in the database."
                        .formatted(subject, sent, written)));
        tables.eachWithOtherStanding((subject, made, known) -> findings.differs(
                "Status: %s is %s in the register and %s by its events.".formatted(subject, known, made)));
        for (Counted counted : Counted.values()) {
            compareTotals(counted);
        }
    }

    private void compareTotals(Counted counted) {
        Map<String, Long> made = tables.totalsMade(counted);
        Map<String, Long> known = totals.getOrDefault(counted, Map.of());
        Map<String, Long> movedOn = tables.totalsMovedOn(counted);
        TreeSet<String> statuses = new TreeSet<>(made.keySet());
        statuses.addAll(known.keySet());
        statuses.forEach(status -> {
            long byEvents = made.getOrDefault(status, 0L);
            long byRegister = known.getOrDefault(status, 0L) - movedOn.getOrDefault(status, 0L);
            if (byEvents != byRegister) {
                findings.differs("Totals: the register counts %,d %s as %s, and the events give %,d."
                        .formatted(byRegister, counted.name().toLowerCase(Locale.ROOT), status, byEvents));
            }
        });
    }
}
