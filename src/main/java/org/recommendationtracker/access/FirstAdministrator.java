package org.recommendationtracker.access;

import java.util.Optional;
import java.util.Set;
import org.recommendationtracker.access.InitialUsers.InitialUser;
import org.recommendationtracker.access.account.Accounts;
import org.recommendationtracker.access.account.RandomPassword;
import org.recommendationtracker.party.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes sure that somebody can come in and add users: {@code admin}, if there is no administrator yet. */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String USER_ID = "admin";

    private final NewUsers users;

    private final Accounts accounts;

    FirstAdministrator(NewUsers users, Accounts accounts) {
        this.users = users;
        this.accounts = accounts;
    }

    /** The new administrator's password; empty if none was created. */
    Optional<String> createIfNone() {
        if (users.anyIn(Role.ADMINISTRATORS.group())) {
            return Optional.empty();
        }
        if (users.exists(USER_ID)) {
            LOG.warn(
                    "There is no administrator. A user {} exists, but does not belong to the group {}.",
                    USER_ID,
                    Role.ADMINISTRATORS.group());
            return Optional.empty();
        }
        String password = RandomPassword.next();
        users.create(new InitialUser(USER_ID, "First", "Administrator", password, Set.of(Role.ADMINISTRATORS.group())));
        accounts.demandPassword(USER_ID);
        return Optional.of(password);
    }

    void announce(String password) {
        LOG.warn(
                "Created the first administrator {} with the password {} - sign in to choose another."
                        + " It is not shown again.",
                USER_ID,
                password);
    }
}
