package org.recommendationtracker.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.recommendationtracker.party.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets through only the calls of the engine's REST that {@link EngineRules} allow. */
final class EngineCallFilter extends OncePerRequestFilter {

    private final Refusals refusals;
    private final OwnClaim ownClaim;

    EngineCallFilter(Refusals refusals, OwnClaim ownClaim) {
        this.refusals = refusals;
        this.ownClaim = ownClaim;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<EngineCall> call = EngineCall.of(request);
        Optional<SignedInUser> user =
                CurrentUser.of(SecurityContextHolder.getContext().getAuthentication());
        if (call.isEmpty() || user.isEmpty()) {
            refusals.write(response, HttpStatus.FORBIDDEN, "This address cannot be opened.");
            return;
        }
        boolean administrator = user.get().has(Role.ADMINISTRATORS);
        switch (EngineRules.verdict(call.get().method(), call.get().path())) {
            case PASSES_A_STEP ->
                refusals.write(
                        response,
                        HttpStatus.FORBIDDEN,
                        "A step is taken by submitting its form (submit-form). It cannot be passed in another way, and"
                                + " nobody moves, changes or ends a process by hand.");
            case ADMINISTRATORS_ONLY -> {
                if (administrator) {
                    chain.doFilter(request, response);
                } else {
                    refusals.write(
                            response,
                            HttpStatus.FORBIDDEN,
                            "You may read, claim and submit your own and your group's tasks. Only administrators may do this.");
                }
            }
            case ALLOWED -> {
                if (call.get().isClaim() && !administrator) {
                    ownClaim.doFilter(user.get(), request, response, chain);
                } else {
                    chain.doFilter(request, response);
                }
            }
        }
    }
}
