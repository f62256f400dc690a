package org.recommendationtracker.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A checkpoint over the audit trail was made; {@code docs/audit-chain.md} says what it states.
 *
 * @param number 1, 2, 3 … without gaps
 * @param leaves how many entries it covers
 * @param rootHash in base64
 * @param note the checkpoint with its signature
 */
public record CheckpointMade(long number, long leaves, String rootHash, Instant madeAt, String note) {

    /** The same however often it is sent. */
    UUID id() {
        return UUID.nameUUIDFromBytes(note.getBytes(StandardCharsets.UTF_8));
    }
}
