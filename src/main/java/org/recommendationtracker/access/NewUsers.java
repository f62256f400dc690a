package org.recommendationtracker.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.recommendationtracker.access.InitialUsers.InitialUser;
import org.recommendationtracker.access.account.StoredUsers;
import org.springframework.stereotype.Component;

/** Puts users into the engine. */
@Component
class NewUsers {

    private final IdentityService identityService;
    private final StoredUsers stored;

    NewUsers(IdentityService identityService, StoredUsers stored) {
        this.identityService = identityService;
        this.stored = stored;
    }

    /** Does nothing if there is a user with this id already. */
    void create(InitialUser wanted) {
        if (exists(wanted.userId())) {
            return;
        }
        User user = identityService.newUser(wanted.userId());
        user.setFirstName(wanted.firstName());
        user.setLastName(wanted.lastName());
        user.setPassword(wanted.password());
        // these come with the installation: only a demonstration's are short
        stored.save(user);
        wanted.groups().forEach(group -> identityService.createMembership(wanted.userId(), group));
    }

    boolean exists(String userId) {
        return identityService.createUserQuery().userId(userId).count() > 0;
    }

    boolean anyIn(String group) {
        return identityService.createUserQuery().memberOfGroup(group).count() > 0;
    }
}
