package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class EngineIdentitiesTest extends AccessTest {

    @Autowired
    private IdentityService identity;

    @ParameterizedTest
    @CsvSource({
        "ada, panel.scr-panel",
        "ada, private-office.dfe-children-families",
        "ada, auditors",
        "otto, administrators",
        "arthur, administrators"
    })
    void who_manages_users_holds_no_other_role(String userId, String group) {
        List<String> before = groupsOf(userId);

        HttpResponse<String> answer = add(userId, group);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Administrators hold no other role");
        assertThat(groupsOf(userId)).isEqualTo(before);
    }

    @Test
    void other_roles_go_together() {
        assertThat(add("nora", "officials.cabinet-office").statusCode()).isEqualTo(204);

        assertThat(groupsOf("nora")).containsExactly("lscb.norfolk", "officials.cabinet-office");
    }

    private HttpResponse<String> add(String userId, String group) {
        return client("ada").send("PUT", "/engine-rest/group/" + group + "/members/" + userId, "application/json", "");
    }

    private List<String> groupsOf(String userId) {
        return identity.createGroupQuery().groupMember(userId).orderByGroupId().asc().list().stream()
                .map(Group::getId)
                .toList();
    }
}
