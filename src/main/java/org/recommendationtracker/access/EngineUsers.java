package org.recommendationtracker.access;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.recommendationtracker.access.account.KnownAccounts;
import org.recommendationtracker.access.account.Passwords;
import org.recommendationtracker.party.KnownParties;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.text.PlainText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks passwords against the engine's users, and reads from its groups what a user may do. */
@Component
class EngineUsers implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(EngineUsers.class);

    private final IdentityService identityService;
    private final SignInAttempts attempts;
    private final RecentSignIns recent;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final KnownAccounts accounts;
    private final Passwords passwords;
    private final KnownParties parties;

    EngineUsers(
            IdentityService identityService,
            SignInAttempts attempts,
            RecentSignIns recent,
            MeterRegistry metrics,
            Clock clock,
            KnownAccounts accounts,
            Passwords passwords,
            KnownParties parties) {
        this.identityService = identityService;
        this.accounts = accounts;
        this.passwords = passwords;
        this.parties = parties;
        this.attempts = attempts;
        this.recent = recent;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = PlainText.of(attempt.getName());
        String password = attempt.getCredentials() instanceof String given ? given : "";
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        attempts.waitFor(userId, address).ifPresent(wait -> {
            refused("too-many", userId, address);
            throw new TooManySignIns(wait);
        });
        SignedInUser user = recent.find(userId, password, accounts.find(userId).generation())
                .orElseGet(() -> check(userId, password, address));
        attempts.succeeded(userId, address);
        var authentication = UsernamePasswordAuthenticationToken.authenticated(user, null, user.authorities());
        authentication.setDetails(attempt.getDetails());
        return authentication;
    }

    private SignedInUser check(String userId, String password, String address) {
        if (!identityService.checkPassword(userId, password)) {
            attempts.failed(userId, address);
            refused("wrong-password", userId, address);
            throw new BadCredentialsException("Wrong user name or password");
        }
        passwords.renewIfOutdated(userId, password);
        SignedInUser user =
                find(userId).orElseThrow(() -> new BadCredentialsException("The user has just been removed"));
        recent.add(userId, password, user);
        return user;
    }

    private void refused(String reason, String userId, String address) {
        LOG.warn("Sign-in as {} from {} refused: {}", LoggedText.of(userId), LoggedText.of(address), reason);
        metrics.counter("tracker.sign.in.refused", "reason", reason).increment();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /**
     * The user with today's roles. Takes the id as the engine has it, for a database that compares without regard to
     * case would otherwise let "Panel" in as somebody other than "panel".
     */
    Optional<SignedInUser> find(String userId) {
        return Optional.ofNullable(
                        identityService.createUserQuery().userId(userId).singleResult())
                .map(user -> withGroups(user.getId()));
    }

    private SignedInUser withGroups(String userId) {
        List<String> groups = identityService.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
        Person person = Person.ofGroups(userId, groups);
        return new SignedInUser(
                new Person(userId, parties.now().withPredecessors(person.memberships())),
                clock.instant(),
                accounts.find(userId).generation());
    }
}
