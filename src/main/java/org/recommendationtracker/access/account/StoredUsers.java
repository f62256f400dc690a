package org.recommendationtracker.access.account;

import org.camunda.bpm.engine.identity.User;

/** What the engine keeps of users, as far as its own interface does not lead there. */
public interface StoredUsers {

    /** Stores a user whose password was looked at already, or need not be. */
    void save(User user);

    /** Whether a stored password, with the name of its kind in front, is less safe than a new one would be. */
    boolean isOutdated(String storedPassword);

    /** A password as a new one is stored. */
    SaltedPassword salted(String password);

    /** A password as it is stored, and the salt that went into it. */
    record SaltedPassword(String stored, String salt) {}
}
