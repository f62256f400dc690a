package org.recommendationtracker.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.recommendationtracker.access.EngineRules.Caller;
import org.recommendationtracker.access.EngineRules.Rule;
import org.recommendationtracker.party.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through only the calls of the engine's REST that {@link EngineRules} allow, with bodies that {@link BodyCheck} has
 * read and written anew. Says in the log what was refused to whom.
 */
final class EngineCallFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EngineCallFilter.class);

    /** In bytes: several times the longest form in the longest encoding. */
    private static final int MAX_BODY = 1 << 20;

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    private final Refusals refusals;
    private final BodyCheck bodies;

    EngineCallFilter(Refusals refusals, BodyCheck bodies) {
        this.refusals = refusals;
        this.bodies = bodies;
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
        HttpServletRequest checked;
        try {
            checked = checked(request, call.get(), user.get());
        } catch (CallRefused refused) {
            LOG.warn(
                    "Refused to {}: {} {}: {}",
                    user.get().userId(),
                    request.getMethod(),
                    LoggedText.of(call.get().path()),
                    LoggedText.of(refused.getMessage()));
            refusals.write(response, refused.status(), refused.getMessage());
            return;
        }
        chain.doFilter(checked, response);
    }

    private HttpServletRequest checked(HttpServletRequest request, EngineCall call, SignedInUser user)
            throws CallRefused, IOException {
        Rule rule = EngineRules.find(call.method(), call.path()).orElseThrow(() -> closed(call));
        if (rule.caller() == Caller.ADMINISTRATORS && !user.has(Role.ADMINISTRATORS)) {
            throw new CallRefused(
                    HttpStatus.FORBIDDEN,
                    "You may read, claim and submit your own and your group's tasks. Only administrators may do this.");
        }
        if (rule.caller() == Caller.WORKERS && user.roles().stream().noneMatch(Role::belongsToParty)) {
            throw new CallRefused(HttpStatus.FORBIDDEN, "Only those who do tasks may do this.");
        }
        if (WITHOUT_BODY.contains(call.method())) {
            refuseExpressions(request);
            return request;
        }
        byte[] body = rule.body() == EngineBody.NONE ? new byte[0] : bodies.rewrite(rule.body(), read(request));
        if (rule.body() == EngineBody.CLAIM) {
            bodies.requireOwnClaim(body, user.userId());
        }
        return new RequestWithBody(request, body);
    }

    private static CallRefused closed(EngineCall call) {
        return call.path().startsWith("/engine/")
                ? new CallRefused(
                        HttpStatus.NOT_FOUND, "There is no engine with this name: leave it out, or say default.")
                : new CallRefused(
                        HttpStatus.FORBIDDEN,
                        "A step is taken by submitting its form (submit-form). It cannot be passed in another way, and"
                                + " nobody moves, changes or ends a process by hand: this call is closed.");
    }

    private static void refuseExpressions(HttpServletRequest request) throws CallRefused {
        for (String name : Collections.list(request.getParameterNames())) {
            if (name.endsWith(BodyCheck.EVALUATED)) {
                throw new CallRefused("This call does not take a parameter \"" + name + "\".");
            }
        }
    }

    private static byte[] read(HttpServletRequest request) throws CallRefused, IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw new CallRefused(HttpStatus.PAYLOAD_TOO_LARGE, "The body must have at most 1 MB.");
        }
        return body;
    }
}
