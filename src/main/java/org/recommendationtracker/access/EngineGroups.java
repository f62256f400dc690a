package org.recommendationtracker.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.party.Role;
import org.springframework.stereotype.Component;

/**
 * The engine's groups: one for each role, board and office; and what the roles may do with everything. What they may do
 * with a single task the engine grants itself, when the task goes to a group or is claimed.
 */
@Component
class EngineGroups {

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;
    private final Boards boards;
    private final Offices offices;

    EngineGroups(
            IdentityService identityService,
            AuthorizationService authorizationService,
            Boards boards,
            Offices offices) {
        this.identityService = identityService;
        this.authorizationService = authorizationService;
        this.boards = boards;
        this.offices = offices;
    }

    void create() {
        Set<String> existing = identityService.createGroupQuery().list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        roles().forEach(role -> create(existing, role.group(), role.title(), GroupType.ROLE));
        boards.all().forEach(board -> create(existing, board.code(), board.name(), GroupType.BOARD));
        offices.all().forEach(office -> create(existing, office.code(), office.name(), GroupType.OFFICE));
        authorize();
    }

    private void create(Set<String> existing, String id, String name, GroupType type) {
        if (existing.contains(id)) {
            return;
        }
        Group group = identityService.newGroup(id);
        group.setName(name);
        group.setType(type.name());
        identityService.saveGroup(group);
    }

    private void authorize() {
        for (Role role : AccessRules.TASKLIST) {
            grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            // names and pictures of the processes, not what runs in them
            if (role != Role.ADMINISTRATORS) {
                grant(role, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
            }
        }
        AccessRules.STARTERS.forEach((process, role) -> {
            grant(role, Resources.PROCESS_DEFINITION, process, Permissions.CREATE_INSTANCE);
            grant(role, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        });
        for (Resource resource : Resources.values()) {
            grant(Role.ADMINISTRATORS, resource, ANY, Permissions.ALL);
        }
    }

    /** Where the role has been given anything on this resource before, that stays. */
    void grant(Role role, Resource resource, String resourceId, Permission permission) {
        boolean known = authorizationService
                        .createAuthorizationQuery()
                        .authorizationType(AUTH_TYPE_GRANT)
                        .groupIdIn(role.group())
                        .resourceType(resource)
                        .resourceId(resourceId)
                        .count()
                > 0;
        if (known) {
            return;
        }
        Authorization grant = authorizationService.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(role.group());
        grant.setResource(resource);
        grant.setResourceId(resourceId);
        grant.addPermission(permission);
        authorizationService.saveAuthorization(grant);
    }

    private static List<Role> roles() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).toList();
    }
}
