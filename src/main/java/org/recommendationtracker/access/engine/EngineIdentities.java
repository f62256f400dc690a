package org.recommendationtracker.access.engine;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.account.AccountEntry;
import org.recommendationtracker.access.account.AccountEntry.What;
import org.recommendationtracker.access.account.Accounts;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's users and memberships, with what it leaves out: changes are recorded and end sessions in their own
 * transaction, and administrators hold no other role, so that nobody who manages users can do their work.
 */
final class EngineIdentities extends DbIdentityServiceProvider {

    private final Accounts accounts;
    private final BcryptPasswords passwords;

    private EngineIdentities(Accounts accounts, BcryptPasswords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** As long for a name that is not there as for a wrong password, or it would tell who is. */
    @Override
    public boolean checkPassword(String userId, @Nullable String password) {
        if (password != null && findUserById(userId) == null) {
            passwords.encrypt(password);
            return false;
        }
        return super.checkPassword(userId, password);
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        UserEntity stored = (UserEntity) user;
        boolean isNew = stored.getRevision() == 0;
        boolean otherPassword = stored.hasNewPassword();
        if (isNew && !otherPassword) {
            throw new BadUserRequestException("Give the user a password.");
        }
        IdentityOperationResult result = super.saveUser(user);
        if (isNew) {
            added(user.getId());
        } else if (otherPassword) {
            accounts.endSessions(user.getId());
        }
        return result;
    }

    /** Whoever adds a user knows the password: it is good for choosing another. */
    private void added(String userId) {
        if (accounts.wasHere(userId)) {
            accounts.tell(userId);
        }
        accounts.record(userId, What.CREATED, null, doneBy());
        if (!doneBy().equals(AccountEntry.SYSTEM)) {
            accounts.demandPassword(userId);
        }
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        IdentityOperationResult result = super.deleteUser(userId);
        accounts.endSessions(userId);
        accounts.record(userId, What.DELETED, null, doneBy());
        return result;
    }

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
        IdentityOperationResult result = super.createMembership(userId, groupId);
        accounts.record(userId, What.JOINED, groupId, doneBy());
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        if (existsMembership(userId, groupId)) {
            accounts.endSessions(userId);
            accounts.record(userId, What.LEFT, groupId, doneBy());
        }
        return super.deleteMembership(userId, groupId);
    }

    private static String doneBy() {
        String caller = Context.getCommandContext().getAuthenticatedUserId();
        return caller == null ? AccountEntry.SYSTEM : caller;
    }

    private Person present(String userId) {
        List<Group> groups = Objects.requireNonNull(Context.getCommandContext()
                .runWithoutAuthorization(
                        () -> createGroupQuery().groupMember(userId).list()));
        return Person.ofGroups(userId, groups.stream().map(Group::getId).toList());
    }

    /**
     * Puts it in the place of the engine's.
     *
     * @param accounts needs a database, which the engine may be made before
     */
    record Factory(ObjectProvider<Accounts> accounts, BcryptPasswords passwords) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return EngineIdentities.class;
        }

        @Override
        public Session openSession() {
            return new EngineIdentities(accounts.getObject(), passwords);
        }
    }
}
