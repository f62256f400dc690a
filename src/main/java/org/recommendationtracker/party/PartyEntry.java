package org.recommendationtracker.party;

import java.time.Instant;

/**
 * One change to a party, kept for ever.
 *
 * @param what was done, in words
 */
public record PartyEntry(String what, String doneBy, Instant recordedAt) {}
