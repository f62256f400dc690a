package org.recommendationtracker.access;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.recommendationtracker.access.InitialUsers.InitialUser;
import org.recommendationtracker.access.account.RandomPassword;
import org.recommendationtracker.access.account.StoredUsers;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's set-up page closed. As long as its own group of administrators has no member, the engine leads
 * everybody to a page for the first of them, instead of to Tasklist. Our administrators come and go; so the member is
 * somebody as whom nobody can sign in.
 */
@Component
class SetupPage {

    private final IdentityService identityService;
    private final NewUsers users;

    SetupPage(IdentityService identityService, NewUsers users) {
        this.identityService = identityService;
        this.users = users;
    }

    void close() {
        if (identityService.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
            Group group = identityService.newGroup(Groups.CAMUNDA_ADMIN);
            group.setName("Keeps the engine's set-up page closed");
            group.setType(Groups.GROUP_TYPE_SYSTEM);
            identityService.saveGroup(group);
        }
        if (!users.anyIn(Groups.CAMUNDA_ADMIN)) {
            users.create(new InitialUser(
                    StoredUsers.KEEPER,
                    "Nobody",
                    "(keeps set-up closed)",
                    RandomPassword.next(),
                    Set.of(Groups.CAMUNDA_ADMIN)));
        }
    }
}
