package org.recommendationtracker.replay;

import java.util.List;
import org.recommendationtracker.notice.ChannelChoices;
import org.recommendationtracker.notice.NoticesAnew;
import org.recommendationtracker.party.PartiesAlone;
import org.recommendationtracker.register.StatusTotals;
import org.recommendationtracker.standalone.BrokerSettings;
import org.recommendationtracker.standalone.EmbeddedBroker;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.kafka.KafkaAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * What the comparison needs, and nothing that does any work of its own: no process engine, no relay, no consumer, no migration. No
 * annotation makes it a component: the application must not find it.
 */
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    KafkaAutoConfiguration.class,
    SslAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@EnableConfigurationProperties({BrokerSettings.class, ReplaySettings.class})
@Import({
    EmbeddedBroker.class,
    EventTopic.class,
    LiveSubjects.class,
    NoticesAnew.class,
    PartiesAlone.class,
    ReplayCommand.class,
    ReportsTable.class,
    StatusTotals.class
})
final class ReplayConfiguration {

    /** What follows from events are notices: how they go on to their recipients does not matter here. */
    @Bean
    static ChannelChoices channelChoices() {
        return List::of;
    }
}
