package org.recommendationtracker.access.account;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.recommendationtracker.access.account.AccountEntry.What;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the passwords that the engine keeps. Each change ends the user's sessions and is recorded. */
@Component
public class Passwords {

    private final IdentityService users;
    private final StoredUsers stored;
    private final PasswordRules rules;
    private final Accounts accounts;
    private final JdbcClient database;

    Passwords(IdentityService users, StoredUsers stored, PasswordRules rules, Accounts accounts, JdbcClient database) {
        this.users = users;
        this.stored = stored;
        this.rules = rules;
        this.accounts = accounts;
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
        stored.save(user);
        accounts.passwordChosen(userId);
        accounts.record(userId, what, null, doneBy);
    }

    /** Keeps a password that has just been found right in today's way, if it is kept in an older one. */
    @Transactional
    public void renewIfOutdated(String userId, String password) {
        String present = database.sql("select PWD_ from ACT_ID_USER where ID_ = :user")
                .param("user", userId)
                .query(String.class)
                .optional()
                .orElse("");
        if (!present.isEmpty() && stored.isOutdated(present)) {
            StoredUsers.SaltedPassword renewed = stored.salted(password);
            // not if it has been changed meanwhile
            database.sql("update ACT_ID_USER set PWD_ = :renewed, SALT_ = :salt where ID_ = :user and PWD_ = :stored")
                    .param("renewed", renewed.stored())
                    .param("salt", renewed.salt())
                    .param("user", userId)
                    .param("stored", present)
                    .update();
        }
    }
}
