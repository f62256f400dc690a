package org.recommendationtracker.access.account;

/**
 * What is kept of a user beside the engine's own.
 *
 * @param generation sessions that were opened at a lower one have ended
 * @param passwordDue whether they must choose a password of their own before they do anything else
 * @param untold whether others did something to their account that they have not confirmed to have seen
 */
public record Account(int generation, boolean passwordDue, boolean untold) {

    static final Account NEW = new Account(0, false, false);
}
