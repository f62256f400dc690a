package org.recommendationtracker.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.recommendationtracker.party.IssuingBodies;
import org.recommendationtracker.party.IssuingBody;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes over what earlier versions kept: a role and, beside it, the boards and offices that somebody belonged to. They
 * become the role at each of these; a member of the panel, which was one, becomes a member at every issuing body.
 */
@Component
class OldMemberships {

    private static final Logger LOG = LoggerFactory.getLogger(OldMemberships.class);

    private final IdentityService identityService;
    private final IssuingBodies bodies;

    OldMemberships(IdentityService identityService, IssuingBodies bodies) {
        this.identityService = identityService;
        this.bodies = bodies;
    }

    void takeOver() {
        Set<String> users = new TreeSet<>();
        for (Role role : Role.values()) {
            if (role.belongsToParty()) {
                identityService.createUserQuery().memberOfGroup(role.group()).list().stream()
                        .map(User::getId)
                        .forEach(users::add);
            }
        }
        users.forEach(this::takeOver);
    }

    private void takeOver(String user) {
        List<Group> groups =
                identityService.createGroupQuery().groupMember(user).list();
        Set<String> present = groups.stream().map(Group::getId).collect(Collectors.toSet());
        for (Group group : groups) {
            Role.ofGroup(group.getId()).filter(Role::belongsToParty).ifPresent(role -> {
                Set<String> parties = parties(role, groups);
                parties.stream()
                        .map(party -> new Membership(role, party).group())
                        .filter(wanted -> !present.contains(wanted))
                        .forEach(wanted -> identityService.createMembership(user, wanted));
                identityService.deleteMembership(user, role.group());
                LOG.warn(
                        "{} was {} and is now so at: {}", user, role.group(), parties.isEmpty() ? "no party" : parties);
            });
        }
        groups.stream()
                .filter(group -> GroupType.isParty(group.getType()))
                .forEach(group -> identityService.deleteMembership(user, group.getId()));
    }

    private Set<String> parties(Role role, List<Group> groups) {
        if (role == Role.PANEL) {
            return bodies.all().stream().map(IssuingBody::code).collect(Collectors.toCollection(TreeSet::new));
        }
        GroupType type = role == Role.LSCB ? GroupType.BOARD : GroupType.OFFICE;
        return groups.stream()
                .filter(group -> type.name().equals(group.getType()))
                .map(Group::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
