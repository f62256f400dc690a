package org.recommendationtracker.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recommendationtracker.address.EngineAddresses;
import org.springframework.web.filter.OncePerRequestFilter;

/** Opens the web applications with the one engine that there is: with the name of another they would fail. */
final class WebappPages extends OncePerRequestFilter {

    /** The engine's name stands behind the application's, unless one of its folders or files does. */
    private static final Pattern WITH_ENGINE = Pattern.compile(EngineAddresses.APPS + "/[^/]+/([^/.]+)(?:/|/setup/?)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher page = WITH_ENGINE.matcher(request.getRequestURI());
        if (page.matches() && !page.group(1).equals(EngineCall.ENGINE)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
