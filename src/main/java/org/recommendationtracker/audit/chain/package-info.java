/**
 * What makes tampering with the audit trail show: the hash of each entry, the tree over all of them, its signed checkpoints, and
 * the check of all that. {@code docs/audit-chain.md} is the promise to whoever checks it with a program of their own.
 */
@NamedInterface("chain")
@NullMarked
package org.recommendationtracker.audit.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
