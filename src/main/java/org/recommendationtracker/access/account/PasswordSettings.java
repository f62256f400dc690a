package org.recommendationtracker.access.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How passwords are kept and chosen.
 *
 * @param bcryptStrength twice as much work for each more, to check a password and to guess it
 * @param strict whether short and common ones are refused; not in a demonstration
 */
@Validated
@ConfigurationProperties("tracker.passwords")
public record PasswordSettings(
        @Min(4) @Max(16) @DefaultValue("10") int bcryptStrength,
        @DefaultValue("true") boolean strict) {}
