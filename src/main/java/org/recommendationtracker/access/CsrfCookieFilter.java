package org.recommendationtracker.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes the CSRF cookie before the page is rendered: a form far down a long page comes too late for a cookie. Pages
 * that nobody is signed in to see have no such forms and get no cookie.
 */
final class CsrfCookieFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        boolean signingIn = path.equals(SecurityConfiguration.SIGN_IN) || path.startsWith("/set-password/");
        boolean signedIn = CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
                .isPresent();
        if ((signingIn || signedIn) && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
        chain.doFilter(request, response);
    }
}
