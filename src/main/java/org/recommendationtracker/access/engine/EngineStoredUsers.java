package org.recommendationtracker.access.engine;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.recommendationtracker.access.account.StoredUsers;
import org.recommendationtracker.text.PlainText;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Stores users past the engine's own check of passwords, and passwords as the engine would. */
@Component
class EngineStoredUsers implements StoredUsers {

    private static final String FOUND =
            "lower(concat(ID_, ' ', coalesce(FIRST_, ''), ' ', coalesce(LAST_, ''), ' ', coalesce(EMAIL_, ''))) like #{words} escape '!' and ID_ <> '"
                    + KEEPER + "'";

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
    public List<User> find(String words, Pageable page) {
        return users.createNativeUserQuery()
                .sql("select * from ACT_ID_USER where " + FOUND + " order by ID_")
                .parameter("words", like(words))
                .listPage((int) page.getOffset(), page.getPageSize());
    }

    @Override
    public long count(String words) {
        return users.createNativeUserQuery()
                .sql("select count(*) from ACT_ID_USER where " + FOUND)
                .parameter("words", like(words))
                .count();
    }

    private static String like(String words) {
        String literal = PlainText.of(words)
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
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
