package org.recommendationtracker.access;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;

/**
 * Keeps administrators apart from those whose work they could otherwise do: who manages users holds no other role, and
 * nobody becomes an administrator while they hold one.
 */
final class CheckedMemberships extends DbIdentityServiceProvider {

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        Membership.ofGroup(groupId).ifPresent(wanted -> {
            boolean administrator = wanted.role() == Role.ADMINISTRATORS;
            boolean conflict = present(userId).memberships().stream()
                    .anyMatch(held -> !held.equals(wanted) && (administrator || held.role() == Role.ADMINISTRATORS));
            if (conflict) {
                throw new BadUserRequestException(
                        "Administrators hold no other role: take %s out of the other groups first.".formatted(userId));
            }
        });
        return super.createMembership(userId, groupId);
    }

    private Person present(String userId) {
        List<Group> groups = Objects.requireNonNull(Context.getCommandContext()
                .runWithoutAuthorization(
                        () -> createGroupQuery().groupMember(userId).list()));
        return Person.ofGroups(userId, groups.stream().map(Group::getId).toList());
    }

    /** Puts it in the place of the engine's. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return CheckedMemberships.class;
        }

        @Override
        public Session openSession() {
            return new CheckedMemberships();
        }
    }
}
