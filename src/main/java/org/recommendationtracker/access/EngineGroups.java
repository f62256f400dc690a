package org.recommendationtracker.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.Group;
import org.recommendationtracker.party.KnownParties;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Party;
import org.recommendationtracker.party.PartyAdministration;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.party.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The engine's groups: one for each role, and one for each role at a party; and what the roles may do with everything. What they may do
 * with a single task the engine grants itself, when the task goes to a group or is claimed.
 */
@Component
class EngineGroups {

    /** Administrators see what runs, and give tasks back; what stands in a task is not for them, nor any step. */
    private static final Map<Resource, Permission[]> ADMINISTRATORS = Map.of(
            Resources.TASK, new Permission[] {TaskPermissions.TASK_ASSIGN},
            Resources.HISTORIC_TASK, new Permission[] {},
            Resources.PROCESS_DEFINITION,
                    new Permission[] {
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_HISTORY
                    },
            Resources.PROCESS_INSTANCE, new Permission[] {ProcessInstancePermissions.READ});

    /** In characters, as the engine's column takes it. */
    private static final int MAX_NAME_LENGTH = 255;

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;
    private final ProcessStarters starters;
    private final KnownParties parties;

    EngineGroups(
            IdentityService identityService,
            AuthorizationService authorizationService,
            ProcessStarters starters,
            KnownParties parties) {
        this.identityService = identityService;
        this.authorizationService = authorizationService;
        this.starters = starters;
        this.parties = parties;
    }

    void create() {
        Set<String> existing = identityService.createGroupQuery().list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        roles().forEach(role -> create(existing, role.group(), role.title(), GroupType.ROLE));
        Stream.of(PartyKind.values())
                .flatMap(kind -> parties.now().all(kind).stream())
                .forEach(party -> create(existing, party));
        authorize();
    }

    /** The engine shows the name to administrators; who is meant it knows by the code. */
    @EventListener
    void on(PartyAdministration.Kept kept) {
        memberships(kept.party()).forEach(membership -> {
            Group group = identityService
                    .createGroupQuery()
                    .groupId(membership.group())
                    .singleResult();
            if (group == null) {
                create(Set.of(), kept.party());
            } else {
                group.setName(name(membership, kept.party()));
                identityService.saveGroup(group);
            }
        });
    }

    private void create(Set<String> existing, Party party) {
        memberships(party)
                .filter(membership -> !existing.contains(membership.group()))
                .forEach(membership ->
                        create(existing, membership.group(), name(membership, party), GroupType.MEMBERSHIP));
    }

    private static Stream<Membership> memberships(Party party) {
        return party.kind().roles().stream().map(role -> new Membership(role, party.code()));
    }

    private static String name(Membership membership, Party party) {
        String name = membership.role().title() + ": " + party.name();
        return name.length() > MAX_NAME_LENGTH ? name.substring(0, MAX_NAME_LENGTH) : name;
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
        starters.starters().forEach(starter -> {
            grant(starter.role(), Resources.PROCESS_DEFINITION, starter.process(), Permissions.CREATE_INSTANCE);
            grant(starter.role(), Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        });
        for (Resource resource : Resources.values()) {
            Permission[] rights = ADMINISTRATORS.getOrDefault(resource, new Permission[] {Permissions.ALL});
            grant(Role.ADMINISTRATORS, resource, ANY, rights);
        }
        ADMINISTRATORS.forEach(this::narrow);
    }

    /** Earlier versions gave them every right to everything. */
    private void narrow(Resource resource, Permission[] rights) {
        authorizationService
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(Role.ADMINISTRATORS.group())
                .resourceType(resource)
                .resourceId(ANY)
                .list()
                .forEach(grant -> {
                    grant.setPermissions(rights);
                    authorizationService.saveAuthorization(grant);
                });
    }

    /** If the role has been given anything on this resource before, that stays. */
    void grant(Role role, Resource resource, String resourceId, Permission... permissions) {
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
        grant.setPermissions(permissions);
        authorizationService.saveAuthorization(grant);
    }

    private static List<Role> roles() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).toList();
    }
}
