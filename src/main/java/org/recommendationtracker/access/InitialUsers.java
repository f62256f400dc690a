package org.recommendationtracker.access;

import java.util.List;
import java.util.Set;

/** Users that are to exist when the application has started. Those that exist already stay as they are. */
public interface InitialUsers {

    List<InitialUser> users();

    /**
     * Somebody to create.
     *
     * @param groups the engine's group ids: of roles, boards and offices
     */
    record InitialUser(String userId, String firstName, String lastName, String password, Set<String> groups) {

        @Override
        public String toString() {
            return "InitialUser[" + userId + "]";
        }
    }
}
