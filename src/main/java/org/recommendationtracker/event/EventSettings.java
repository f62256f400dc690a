package org.recommendationtracker.event;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The events and their topics.
 *
 * @param partitions of each topic; fixed once it exists, since more of them would break the order per subject
 * @param replicationFactor on how many brokers each topic is kept
 * @param schemas absolute address, ending in a slash, under which readers find the schemas: this server's public address
 *     and {@code /schemas/}
 */
@Validated
@ConfigurationProperties("tracker.events")
record EventSettings(
        @DefaultValue("6") @Min(1) @Max(1000) int partitions,
        @DefaultValue("1") @Min(1) @Max(100) int replicationFactor,
        @DefaultValue("http://localhost:8080/schemas/") URI schemas) {

    @AssertTrue(message = "must be an absolute address that ends in a slash") boolean isSchemasAbsolute() {
        return schemas.isAbsolute()
                && schemas.getPath() != null
                && schemas.getPath().endsWith("/");
    }
}
