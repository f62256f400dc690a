package org.recommendationtracker.access.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.account.PasswordRules;

/** What a password must be, as the engine asks it. */
final class EnginePasswordPolicy implements PasswordPolicy, PasswordPolicyRule {

    private final PasswordRules rules;

    EnginePasswordPolicy(PasswordRules rules) {
        this.rules = rules;
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(this);
    }

    /** The engine's text for administrators about the length. */
    @Override
    public String getPlaceholder() {
        return "PASSWORD_POLICY_LENGTH";
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of("minLength", String.valueOf(rules.shortest()));
    }

    @Override
    public boolean execute(String password) {
        return rules.faultOf(password, "").isEmpty();
    }

    /** Says what is wrong if a user is about to be stored; whoever only asks learns whether anything is. */
    @Override
    public boolean execute(String candidate, @Nullable User user) {
        Optional<String> fault = rules.faultOf(candidate, user == null ? "" : user.getId());
        if (fault.isPresent() && Context.getCommandContext() != null) {
            throw new BadUserRequestException(fault.get() + ".");
        }
        return fault.isEmpty();
    }
}
