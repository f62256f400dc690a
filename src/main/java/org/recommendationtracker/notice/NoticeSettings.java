package org.recommendationtracker.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code tracker.notices}.
 *
 * @param enabled whether this node turns events into notices; the inbox can be read on every node
 * @param retries how often an event that fails is tried again before it goes to the dead-letter topic. Not counted
 *     while the database cannot be reached: then the consumer waits, since no later event would fare better
 * @param firstRetryAfter the pause before the first retry; each further pause is twice as long, at most 30 seconds
 */
@Validated
@ConfigurationProperties("tracker.notices")
record NoticeSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5") @PositiveOrZero @Max(100) int retries,

        @DefaultValue("1s") @DurationMin(millis = 1) @DurationMax(seconds = 30)
        Duration firstRetryAfter) {}
