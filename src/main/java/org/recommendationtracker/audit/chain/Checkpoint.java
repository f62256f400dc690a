package org.recommendationtracker.audit.chain;

import java.time.Instant;

/**
 * A signed statement of what the tree over the first entries is.
 *
 * @param number 1, 2, 3 … without gaps
 * @param leaves how many entries it covers
 * @param rootHash in base64; empty if the note does not say
 * @param keyName the origin
 * @param publicKey that whoever made it signed it with, in base64
 * @param note what counts
 */
public record Checkpoint(
        long number, long leaves, String rootHash, Instant madeAt, String keyName, String publicKey, String note) {}
