package org.recommendationtracker.audit.chain;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The checkpoints over the audit trail.
 *
 * @param signingKey file with the Ed25519 key that signs them, in PEM; without one this node makes none
 * @param createSigningKey whether the key is made if the file is not there
 * @param earlierKeys public keys that signed before this one, 32 bytes in base64 each
 * @param every how long new entries may wait for the next checkpoint
 * @param checkDaily whether the whole trail is checked once a day
 * @param longestTransaction what takes longer from its recording to its end is undone, so that nothing is known by a moment after
 *     all that was asked about it
 */
@Validated
@ConfigurationProperties("tracker.audit")
public record ChainSettings(
        @Nullable Path signingKey,
        @DefaultValue("false") boolean createSigningKey,
        @DefaultValue List<String> earlierKeys,
        @DefaultValue("5m") @DurationMin(millis = 0) Duration every,
        @DefaultValue("true") boolean checkDaily,
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration longestTransaction) {}
