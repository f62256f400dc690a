package org.recommendationtracker.access.engine;

import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.recommendationtracker.access.account.StoredUsers;
import org.springframework.stereotype.Component;

/** Stores users past the engine's own check of passwords, and passwords as the engine would. */
@Component
class EngineStoredUsers implements StoredUsers {

    private final IdentityService users;
    private final ProcessEngineConfigurationImpl engine;
    private final BcryptPasswords bcrypt;

    EngineStoredUsers(IdentityService users, ProcessEngineConfiguration engine, BcryptPasswords bcrypt) {
        this.users = users;
        this.engine = (ProcessEngineConfigurationImpl) engine;
        this.bcrypt = bcrypt;
    }

    @Override
    public void save(User user) {
        ((IdentityServiceImpl) users).saveUser(user, true);
    }

    @Override
    public boolean isOutdated(String storedPassword) {
        return bcrypt.isOutdated(storedPassword);
    }

    @Override
    public SaltedPassword salted(String password) {
        String salt = Objects.requireNonNull(engine.getSaltGenerator().generateSalt());
        return new SaltedPassword(engine.getPasswordManager().encrypt(password + salt), salt);
    }
}
