package org.recommendationtracker.access.account;

import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.recommendationtracker.access.account.AccountEntry.What;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the passwords that the engine keeps. Each change ends the user's sessions and is recorded. */
@Component
public class Passwords {

    private final IdentityService users;
    private final ProcessEngineConfigurationImpl engine;
    private final PasswordRules rules;
    private final Accounts accounts;
    private final BcryptPasswords bcrypt;
    private final JdbcClient database;

    Passwords(
            IdentityService users,
            ProcessEngineConfiguration engine,
            PasswordRules rules,
            Accounts accounts,
            BcryptPasswords bcrypt,
            JdbcClient database) {
        this.users = users;
        this.engine = (ProcessEngineConfigurationImpl) engine;
        this.rules = rules;
        this.accounts = accounts;
        this.bcrypt = bcrypt;
        this.database = database;
    }

    /**
     * Gives a user another password.
     *
     * @param what how it came about
     * @param doneBy who chose it
     * @throws PasswordRefused if it breaks a rule
     */
    @Transactional
    public void set(String userId, String password, What what, String doneBy) {
        rules.faultOf(password, userId).ifPresent(fault -> {
            throw new PasswordRefused(fault);
        });
        User user = users.createUserQuery().userId(userId).singleResult();
        if (user == null) {
            throw new PasswordRefused("There is no such user any more");
        }
        user.setPassword(password);
        ((IdentityServiceImpl) users).saveUser(user, true);
        accounts.passwordChosen(userId);
        accounts.record(userId, what, null, doneBy);
    }

    /** Keeps a password that has just been found right in today's way, if it is kept in an older one. */
    @Transactional
    public void renewIfOutdated(String userId, String password) {
        String stored = database.sql("select PWD_ from ACT_ID_USER where ID_ = :user")
                .param("user", userId)
                .query(String.class)
                .optional()
                .orElse("");
        if (!stored.isEmpty() && bcrypt.isOutdated(stored)) {
            String salt = engine.getSaltGenerator().generateSalt();
            // not if it has been changed meanwhile
            database.sql("update ACT_ID_USER set PWD_ = :renewed, SALT_ = :salt where ID_ = :user and PWD_ = :stored")
                    .param("renewed", engine.getPasswordManager().encrypt(password + Objects.requireNonNull(salt)))
                    .param("salt", salt)
                    .param("user", userId)
                    .param("stored", stored)
                    .update();
        }
    }
}
