package org.recommendationtracker.delivery.webhook;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code tracker.webhooks}.
 *
 * @param enabled whether recipients can have webhooks: this product then calls whatever address they give
 * @param privateAddresses whether these may lead into private networks, and need no TLS
 * @param answerWithin how long a call may take from its beginning to the status of its answer
 * @param disableAfter how long a webhook may fail without a break before it is turned off
 * @param formerSecretLasts how long messages are signed with the former secret too, after it was replaced
 */
@Validated
@ConfigurationProperties("tracker.webhooks")
record WebhookSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("15s") @DurationMin(millis = 1) Duration answerWithin,
        @DefaultValue("3d") @DurationMin(millis = 1) Duration disableAfter,
        @DefaultValue("24h") @DurationMin(millis = 0) Duration formerSecretLasts) {}
