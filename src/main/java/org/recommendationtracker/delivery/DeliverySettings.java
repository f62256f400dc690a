package org.recommendationtracker.delivery;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code tracker.deliveries}.
 *
 * @param enabled whether this node sends; what is to be sent is written down on every node
 * @param pollInterval how long something may wait that no commit on this node announced: what another node wrote, what is
 *     due at an hour, or what is tried again
 * @param firstRetryAfter the pause before the first retry of a message; each further pause is twice as long, at most an hour
 * @param giveUpAfter how long a message is tried
 */
@Validated
@ConfigurationProperties("tracker.deliveries")
record DeliverySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") @DurationMin(millis = 10) Duration pollInterval,
        @DefaultValue("30s") @DurationMin(millis = 1) Duration firstRetryAfter,
        @DefaultValue("3d") @DurationMin(millis = 1) Duration giveUpAfter) {}
