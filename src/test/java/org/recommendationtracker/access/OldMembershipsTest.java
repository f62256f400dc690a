package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Users of an earlier version, which kept roles and parties apart. */
class OldMembershipsTest extends AccessTest {

    @Autowired
    private IdentityService identity;

    @Autowired
    private OldMemberships memberships;

    @Test
    void a_role_and_a_party_become_the_role_at_the_party() {
        party("cabinet-office", "OFFICE");
        party("devon", "BOARD");
        user("old-official", "officials", "cabinet-office");
        user("old-minister-and-board", "private-office", "lscb", "cabinet-office", "devon");
        user("old-panel", "panel");
        user("old-auditor", "auditors");
        user("old-official-of-nothing", "officials");

        memberships.takeOver();
        memberships.takeOver();

        assertThat(groupsOf("old-official")).containsExactly("officials.cabinet-office");
        assertThat(groupsOf("old-minister-and-board")).containsExactly("lscb.devon", "private-office.cabinet-office");
        assertThat(groupsOf("old-panel")).containsExactly("panel.grenfell-tower-inquiry", "panel.scr-panel");
        assertThat(groupsOf("old-auditor")).containsExactly("auditors");
        assertThat(groupsOf("old-official-of-nothing")).isEmpty();
    }

    private void party(String code, String type) {
        Group group = identity.newGroup(code);
        group.setType(type);
        identity.saveGroup(group);
    }

    private void user(String userId, String... groups) {
        User user = identity.newUser(userId);
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        for (String group : groups) {
            identity.createMembership(userId, group);
        }
    }

    private List<String> groupsOf(String userId) {
        return identity.createGroupQuery().groupMember(userId).orderByGroupId().asc().list().stream()
                .map(Group::getId)
                .toList();
    }
}
