package org.recommendationtracker.event;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the database takes writes: one whose disk is full still answers who reads. The relay's lease is written every few
 * seconds, so nothing more need be written to learn it. UP on a node that does not relay.
 */
@Component
class DatabaseWrites implements HealthIndicator {

    private final Lease lease;

    DatabaseWrites(Lease lease) {
        this.lease = lease;
    }

    @Override
    public Health health() {
        return lease.isRefused()
                ? Health.down()
                        .withDetail("reason", "the relay's lease cannot be written, see the log")
                        .build()
                : Health.up().build();
    }
}
