package org.recommendationtracker.access;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts groups, authorizations, filters and first users into the engine before the application answers requests. What is
 * there already stays as it is, so that an administrator's changes last.
 */
@Component
class AccessSetUp implements SmartInitializingSingleton {

    private final StartLock lock;
    private final TransactionOperations transaction;
    private final EngineGroups groups;
    private final TasklistFilters filters;
    private final OldMemberships oldMemberships;
    private final NewUsers users;
    private final SetupPage setupPage;
    private final FirstAdministrator firstAdministrator;
    private final ObjectProvider<InitialUsers> initialUsers;

    AccessSetUp(
            StartLock lock,
            TransactionOperations transaction,
            EngineGroups groups,
            TasklistFilters filters,
            OldMemberships oldMemberships,
            NewUsers users,
            SetupPage setupPage,
            FirstAdministrator firstAdministrator,
            ObjectProvider<InitialUsers> initialUsers) {
        this.lock = lock;
        this.transaction = transaction;
        this.groups = groups;
        this.filters = filters;
        this.oldMemberships = oldMemberships;
        this.users = users;
        this.setupPage = setupPage;
        this.firstAdministrator = firstAdministrator;
        this.initialUsers = initialUsers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Optional<String> password = transaction.execute(status -> {
            // nodes that start together would both find nothing there
            lock.take();
            groups.create();
            oldMemberships.takeOver();
            filters.create();
            initialUsers.stream().flatMap(source -> source.users().stream()).forEach(users::create);
            setupPage.close();
            return firstAdministrator.createIfNone();
        });
        // only now is it certain that the user was stored
        if (password != null) {
            password.ifPresent(firstAdministrator::announce);
        }
    }
}
