package org.recommendationtracker.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The relay from the outbox to Kafka.
 *
 * @param enabled whether this node takes part; among those that do, one at a time sends
 * @param batchSize the most events taken from the outbox at once
 * @param pollInterval how long an event may wait that no commit on this node announced: one that another node wrote, or
 *     one that could not be sent
 * @param keepSent how long an event stays in the outbox after it was sent
 * @param sendAgain whether all events are sent once more at the start, made anew from the audit trail
 * @param lease how long a node that died keeps the others from taking over
 */
@Validated
@ConfigurationProperties("tracker.relay")
record RelaySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("3000") @Min(1) @Max(10_000) int batchSize,
        @DefaultValue("2s") @DurationMin(millis = 10) Duration pollInterval,
        @DefaultValue("7d") @DurationMin(millis = 0) Duration keepSent,
        @DefaultValue("false") boolean sendAgain,
        @DefaultValue("15s") @DurationMin(millis = 500) Duration lease) {}
