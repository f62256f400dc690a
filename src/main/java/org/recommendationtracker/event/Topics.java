package org.recommendationtracker.event;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.recommendationtracker.notice.ChannelChoice;
import org.recommendationtracker.notice.Frequency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** Where events go. The names are part of the promise to readers. */
@Configuration(proxyBeanMethods = false)
class Topics {

    /** Every event, kept for ever. */
    static final String EVENTS = "tracker.events.v1";

    /** The latest state of each recommendation, by its reference. */
    static final String STATUS = "tracker.status.v1";

    /** Every checkpoint over the audit trail, kept for ever. */
    static final String CHECKPOINTS = "tracker.checkpoints.v1";

    /** Notices to local boards, by the board's code. */
    static final String LSCB_NOTICES = "tracker.notices.lscb.v1";

    /** Notices to ministers' offices, by the office's code. */
    static final String OFFICE_NOTICES = "tracker.notices.ministers-office.v1";

    /** How long notices are kept: the events that they tell are kept for ever. */
    private static final Duration NOTICES_KEPT_FOR = Duration.ofDays(365);

    /**
     * The largest message in bytes. An event carries all that is known of its recommendation; one too large for its topic
     * would hold back its recommendation for good.
     */
    static final int MAX_MESSAGE = 10 * 1024 * 1024;

    /** How long a reader that begins anew still finds the record without a value by which a state was forgotten. */
    private static final Duration FORGOTTEN_FOR = Duration.ofDays(7);

    @Bean
    NewTopic eventsTopic(EventSettings settings) {
        return keptForEver(topic(EVENTS, settings)).build();
    }

    /**
     * Brokers look through closed segments only, and close one with the first message after its time. So each partition
     * closes its segment often, and is looked through soon however little has changed.
     */
    @Bean
    NewTopic statusTopic(EventSettings settings) {
        String superseded = Long.toString(settings.supersededFor().toMillis());
        return topic(STATUS, settings)
                .compact()
                .config(TopicConfig.SEGMENT_MS_CONFIG, superseded)
                .config(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, superseded)
                .config(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.1")
                .config(TopicConfig.DELETE_RETENTION_MS_CONFIG, Long.toString(FORGOTTEN_FOR.toMillis()))
                .build();
    }

    /** In one partition: checkpoints have one order. */
    @Bean
    NewTopic checkpointsTopic(EventSettings settings) {
        return keptForEver(topic(CHECKPOINTS, settings).partitions(1)).build();
    }

    /** Nobody has to set it up, if whoever runs the product does not say otherwise; whoever wants nothing on it can turn it off. */
    @Bean
    ChannelChoice noticeTopics(EventSettings settings) {
        return new ChannelChoice(
                "kafka",
                "Kafka, for your own systems",
                List.of(Frequency.AT_ONCE, Frequency.NEVER),
                settings.noticesUnlessTurnedOff() ? Frequency.AT_ONCE : Frequency.NEVER);
    }

    @Bean
    NewTopic lscbNoticesTopic(EventSettings settings) {
        return notices(LSCB_NOTICES, settings);
    }

    @Bean
    NewTopic ministersOfficeNoticesTopic(EventSettings settings) {
        return notices(OFFICE_NOTICES, settings);
    }

    private static NewTopic notices(String name, EventSettings settings) {
        return topic(name, settings)
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(NOTICES_KEPT_FOR.toMillis()))
                .config(TopicConfig.RETENTION_BYTES_CONFIG, "-1")
                .build();
    }

    /** Whatever the brokers do with other topics. */
    private static TopicBuilder keptForEver(TopicBuilder topic) {
        return topic.config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .config(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
    }

    private static TopicBuilder topic(String name, EventSettings settings) {
        return TopicBuilder.name(name)
                .partitions(settings.partitions())
                .replicas(settings.replicationFactor())
                .config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.minInsyncReplicas()))
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_MESSAGE));
    }
}
