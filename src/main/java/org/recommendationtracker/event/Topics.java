package org.recommendationtracker.event;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
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

    /**
     * The largest message in bytes. An event carries all that is known of its recommendation; one too large for its topic
     * would hold back its recommendation for good.
     */
    static final int MAX_MESSAGE = 10 * 1024 * 1024;

    @Bean
    NewTopic eventsTopic(EventSettings settings) {
        return topic(EVENTS, settings)
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .build();
    }

    @Bean
    NewTopic statusTopic(EventSettings settings) {
        return topic(STATUS, settings).compact().build();
    }

    /** In one partition: checkpoints have one order. */
    @Bean
    NewTopic checkpointsTopic(EventSettings settings) {
        return topic(CHECKPOINTS, settings)
                .partitions(1)
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .build();
    }

    private static TopicBuilder topic(String name, EventSettings settings) {
        return TopicBuilder.name(name)
                .partitions(settings.partitions())
                .replicas(settings.replicationFactor())
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_MESSAGE));
    }
}
