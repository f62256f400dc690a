package org.recommendationtracker.notice;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.autoconfigure.kafka.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.DefaultErrorHandler;

/** How the consumer of events is run, and what becomes of a message that it cannot handle. */
@Configuration(proxyBeanMethods = false)
class NoticeConsumerConfiguration {

    static final String CONTAINERS = "noticeListenerContainerFactory";

    @Bean(CONTAINERS)
    ConcurrentKafkaListenerContainerFactory<Object, Object> containers(
            ConcurrentKafkaListenerContainerFactoryConfigurer common,
            ConsumerFactory<Object, Object> consumers,
            DeadLetters deadLetters,
            NoticeSettings settings) {
        ConcurrentKafkaListenerContainerFactory<Object, Object> factory =
                new ConcurrentKafkaListenerContainerFactory<>();
        common.configure(factory, consumers);
        factory.setAutoStartup(settings.enabled());
        // a transaction ends with a mark on the topic, behind which there would seem to be something left to read
        factory.getContainerProperties().setFixTxOffsets(true);
        factory.setCommonErrorHandler(errorHandler(deadLetters, settings));
        return factory;
    }

    /** Kept until somebody has dealt with them; as many replicas as the brokers give by default. */
    @Bean
    NewTopic noticeDeadLetterTopic() {
        return TopicBuilder.name(DeadLetters.TOPIC)
                .partitions(1)
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(DeadLetters.MAX_MESSAGE))
                .build();
    }

    private static DefaultErrorHandler errorHandler(DeadLetters deadLetters, NoticeSettings settings) {
        Retries retries = new Retries(settings);
        DefaultErrorHandler handler = new DefaultErrorHandler(deadLetters);
        handler.addNotRetryableExceptions(UnreadableEvent.class);
        handler.setBackOffFunction((message, failure) -> retries.after(failure));
        handler.setLogLevel(KafkaException.Level.WARN);
        return handler;
    }
}
