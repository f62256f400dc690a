package org.recommendationtracker.standalone;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The broker in this process.
 *
 * @param port where it listens on loopback; 0 takes a free one, anew at each start of the application
 * @param folder where it keeps its topics; made and formatted at the first start
 */
@Validated
@ConfigurationProperties("tracker.broker")
public record BrokerSettings(
        @DefaultValue("9092") @Min(0) @Max(65535) int port,
        @DefaultValue("./data/kafka") Path folder) {}
