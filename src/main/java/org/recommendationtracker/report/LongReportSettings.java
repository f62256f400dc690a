package org.recommendationtracker.report;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The publication of long reports.
 *
 * @param enabled whether this node takes part; among those that do, one at a time publishes a report
 * @param pollInterval how long a report may wait before its publication begins
 * @param retryAfter the pause before a publication that failed is tried again
 */
@Validated
@ConfigurationProperties("tracker.long-reports")
record LongReportSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2s") @DurationMin(millis = 10) Duration pollInterval,
        @DefaultValue("1m") @DurationMin(millis = 10) Duration retryAfter) {}
