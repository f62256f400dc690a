package org.recommendationtracker.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.text.Excerpt;

/** A message of the topic of events that became a dead letter and waits for an administrator. The topic keeps it for ever. */
@Entity
@Table(name = "failed_message")
public class FailedMessage {

    private static final int MAX_REASON_LENGTH = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int partitionNumber;
    private long offsetNumber;
    private String reason;
    private Instant failedAt;

    @SuppressWarnings("NullAway.Init")
    protected FailedMessage() {}

    FailedMessage(int partition, long offset, String reason, Instant failedAt) {
        this.partitionNumber = partition;
        this.offsetNumber = offset;
        this.reason = Excerpt.cut(reason, MAX_REASON_LENGTH);
        this.failedAt = failedAt;
    }

    void hasFailedAgain(String why, Instant when) {
        reason = Excerpt.cut(why, MAX_REASON_LENGTH);
        failedAt = when;
    }

    public @Nullable Long id() {
        return id;
    }

    /** Where it stands: {@code tracker.events.v1-3@17}. */
    public String place() {
        return "%s@%d".formatted(partition(), offsetNumber);
    }

    public String reason() {
        return reason;
    }

    public Instant failedAt() {
        return failedAt;
    }

    TopicPartition partition() {
        return new TopicPartition(NoticeConsumer.TOPIC, partitionNumber);
    }

    long offset() {
        return offsetNumber;
    }
}
