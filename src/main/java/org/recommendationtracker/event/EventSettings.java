package org.recommendationtracker.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The events and their topics.
 *
 * @param partitions of each topic; fixed once it exists, since more of them would break the order per subject
 * @param replicationFactor on how many brokers each topic is kept
 */
@Validated
@ConfigurationProperties("tracker.events")
record EventSettings(
        @DefaultValue("6") @Min(1) @Max(1000) int partitions,
        @DefaultValue("1") @Min(1) @Max(100) int replicationFactor) {}
