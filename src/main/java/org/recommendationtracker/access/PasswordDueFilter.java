package org.recommendationtracker.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.recommendationtracker.access.account.KnownAccounts;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets somebody whose password others know do nothing but choose another. */
final class PasswordDueFilter extends OncePerRequestFilter {

    private static final String PAGE = "/account";
    private static final Set<String> OPEN =
            Set.of(PAGE, "/account/password", "/api/v1/account/password", SecurityConfiguration.SIGN_OUT, "/error");

    private final KnownAccounts accounts;
    private final Refusals refusals;
    private final boolean forPages;

    PasswordDueFilter(KnownAccounts accounts, Refusals refusals, boolean forPages) {
        this.accounts = accounts;
        this.refusals = refusals;
        this.forPages = forPages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean due = !isOpen(request.getServletPath())
                && CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
                        .filter(user -> accounts.find(user.userId()).passwordDue())
                        .isPresent();
        if (!due) {
            chain.doFilter(request, response);
        } else if (forPages) {
            response.sendRedirect(PAGE);
        } else {
            refusals.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "Choose a password of your own first, at /account or with PUT /api/v1/account/password.");
        }
    }

    private static boolean isOpen(String path) {
        return OPEN.contains(path) || path.startsWith("/assets/");
    }
}
