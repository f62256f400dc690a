package org.recommendationtracker.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.recommendationtracker.access.account.KnownAccounts;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of somebody whose password was changed, who lost a role or was removed, with the next request; reads
 * roles anew once a minute, for one that was gained.
 */
@Component
class SignedInUserRefresh extends OncePerRequestFilter {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final EngineUsers users;
    private final KnownAccounts accounts;
    private final Clock clock;

    SignedInUserRefresh(EngineUsers users, KnownAccounts accounts, Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
                    .ifPresent(user -> check(user, session, request, response));
        }
        chain.doFilter(request, response);
    }

    private void check(
            SignedInUser user, HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        if (accounts.find(user.userId()).generation() != user.generation()) {
            session.invalidate();
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        } else if (user.readAt().plus(GOOD_FOR).isBefore(clock.instant())) {
            refresh(user, session, request, response);
        }
    }

    private void refresh(
            SignedInUser user, HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedInUser> today = users.find(user.userId());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        if (today.isPresent()) {
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    today.get(), null, today.get().authorities()));
            sessions.saveContext(context, request, response);
            // the web applications take the groups from the new one then
            AuthenticationUtil.getAuthsFromSession(session).removeByEngineName(ProcessEngines.NAME_DEFAULT);
        } else {
            session.invalidate();
        }
        SecurityContextHolder.setContext(context);
    }

    /** It belongs into Spring Security's chains, and not in front of them too. */
    @Configuration(proxyBeanMethods = false)
    static class OnlyInSecurityChains {

        @Bean
        FilterRegistrationBean<SignedInUserRefresh> notByItself(SignedInUserRefresh filter) {
            FilterRegistrationBean<SignedInUserRefresh> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
