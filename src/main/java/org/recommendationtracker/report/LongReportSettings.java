package org.recommendationtracker.report;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What takes long: the publication of long reports, and taking over large histories.
 *
 * @param enabled whether this node takes part; among those that do, one at a time does a piece of work
 * @param pollInterval how long a piece may wait before it begins
 * @param rest after each batch of a large history, in times of what the batch took
 * @param retryAfter the pause before what failed is tried again
 */
@Validated
@ConfigurationProperties("tracker.long-reports")
record LongReportSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2s") @DurationMin(millis = 10) Duration pollInterval,

        @DefaultValue("3") @DecimalMin("0") @DecimalMax("10") double rest,

        @DefaultValue("1m") @DurationMin(millis = 10) Duration retryAfter) {}
