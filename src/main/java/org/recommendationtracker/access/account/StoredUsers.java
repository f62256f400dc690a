package org.recommendationtracker.access.account;

import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.springframework.data.domain.Pageable;

/** What the engine keeps of users, as far as its own interface does not lead there. */
public interface StoredUsers {

    /** Nobody: a user by whom the engine's set-up page stays closed. */
    String KEEPER = "engine-setup";

    /** Stores a user whose password was looked at already, or need not be. */
    void save(User user);

    /** Whether a stored password, with the name of its kind in front, is less safe than a new one would be. */
    boolean isOutdated(String storedPassword);

    /** A password as a new one is stored. */
    SaltedPassword salted(String password);

    /** Users whose name, user name or e-mail address has these words, by user name. */
    List<User> find(String words, Pageable page);

    /** How many these are. */
    long count(String words);

    /** A password as it is stored, and the salt that went into it. */
    record SaltedPassword(String stored, String salt) {}
}
