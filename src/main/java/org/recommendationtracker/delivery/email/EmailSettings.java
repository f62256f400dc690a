package org.recommendationtracker.delivery.email;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Objects;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code tracker.email}. The mail server itself is under {@code spring.mail}; without one there is no e-mail.
 *
 * @param from the address that e-mail is from; must be told if there is a mail server
 * @param bouncesTo where mail servers send what they cannot deliver; null for {@code from}
 * @param pause at least so long between two e-mails to one recipient
 * @param linksLast how long the links in an e-mail work
 * @param connections how many are open to the mail server at most
 */
@Validated
@ConfigurationProperties("tracker.email")
record EmailSettings(
        @Nullable String from,
        @Nullable String bouncesTo,
        @DefaultValue("5m") @DurationMin(millis = 0) Duration pause,
        @DefaultValue("30d") @DurationMin(millis = 1) Duration linksLast,
        @DefaultValue("4") @Min(1) @Max(100) int connections) {

    String sender() {
        return Objects.requireNonNull(from, "tracker.email.from, which is asked for at the start");
    }
}
