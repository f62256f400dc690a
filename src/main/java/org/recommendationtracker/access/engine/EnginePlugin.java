package org.recommendationtracker.access.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.recommendationtracker.access.account.Accounts;
import org.recommendationtracker.access.account.PasswordRules;
import org.recommendationtracker.party.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Settings of the engine that concern who may do what. */
@Component
class EnginePlugin extends AbstractProcessEnginePlugin {

    private final ApplicationContext beans;
    private final EngineIdentities.Factory identities;
    private final BcryptPasswords passwords;
    private final PasswordRules rules;

    EnginePlugin(
            ApplicationContext beans,
            ObjectProvider<Accounts> accounts,
            BcryptPasswords passwords,
            PasswordRules rules) {
        this.beans = beans;
        this.identities = new EngineIdentities.Factory(accounts, passwords);
        this.passwords = passwords;
        this.rules = rules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new QueryExpressions(beans, configuration.getBeans()));
        List<SessionFactory> factories =
                new ArrayList<>(List.of(new CheckedFilters.Factory(), new EngineRights.Factory()));
        Optional.ofNullable(configuration.getCustomSessionFactories()).ifPresent(factories::addAll);
        configuration.setCustomSessionFactories(factories);
        configuration.setIdentityProviderSessionFactory(identities);
        configuration.setPasswordEncryptor(passwords);
        configuration.setPasswordPolicy(new EnginePasswordPolicy(rules));
        configuration.setEnablePasswordPolicy(true);
        // the engine adds its own to the list
        configuration.setAdminGroups(new ArrayList<>(List.of(Role.ADMINISTRATORS.group())));
        // the engine would refuse the groups of roles at a party, for their hyphens, and e-mail addresses as ids
        configuration.setGroupResourceWhitelistPattern("[a-zA-Z0-9.-]+");
        configuration.setUserResourceWhitelistPattern("[a-zA-Z0-9._@-]+");
        configuration.setCommandCheckers(List.of(new GiveBackCheck()));
        // The engine would lock a user after wrong passwords, which anybody can send: SignInAttempts slow down the
        // sender.
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
        configuration.setLoginDelayMaxTime(0);
    }
}
