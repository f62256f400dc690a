package org.recommendationtracker.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The events and their topics.
 *
 * @param schemas under which readers find the schemas that events name; servers must be told. Otherwise events name the
 *     schemas' own identifiers
 * @param partitions of each topic; fixed once it exists, since more of them would break the order per subject
 * @param replicationFactor on how many brokers each topic is kept; servers must be told
 * @param minInsyncReplicas how many of them must have an event before it counts as sent; servers must be told
 * @param noticesUnlessTurnedOff whether boards and offices have their notices on the topics of notices without asking for it
 * @param supersededFor how long the topic of states keeps at least what a later state replaces
 */
@Validated
@ConfigurationProperties("tracker.events")
record EventSettings(
        @DefaultValue("urn:recommendation-tracker:schemas:") String schemas,
        @DefaultValue("6") @Min(1) @Max(1000) int partitions,
        @DefaultValue("1") @Min(1) @Max(100) int replicationFactor,
        @DefaultValue("1") @Min(1) @Max(100) int minInsyncReplicas,
        @DefaultValue("true") boolean noticesUnlessTurnedOff,
        @DefaultValue("12h") Duration supersededFor) {

    /** What events of this type name as the schema of their data. */
    String schemaOf(EventType type) {
        return schemas + (schemas.matches(".*[/:]") ? "" : "/") + type.schema();
    }
}
