package org.recommendationtracker.standalone;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers requests alone that name this machine. A page of another site could have its own name point here, and would sign
 * in with the demo users' password.
 */
@Component
@Profile("standalone")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LoopbackNames extends OncePerRequestFilter {

    /** RFC 9110, 15.5.20: not the server for this name. */
    private static final int MISDIRECTED_REQUEST = 421;

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (LOOPBACK.matcher(request.getServerName().toLowerCase(Locale.ROOT)).matches()) {
            chain.doFilter(request, response);
        } else {
            // not the error page: it would write the name into its links
            response.setStatus(MISDIRECTED_REQUEST);
            response.setContentType("text/plain");
            response.getWriter()
                    .println("The stand-alone tracker answers on this machine only: open http://127.0.0.1:"
                            + request.getLocalPort() + "/");
        }
    }
}
