package org.recommendationtracker.sweep;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code tracker.sweep}.
 *
 * @param enabled whether this node takes part
 * @param every the pause between two sweeps
 */
@Validated
@ConfigurationProperties("tracker.sweep")
public record SweepSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1m") @DurationMin(millis = 10) Duration every) {}
