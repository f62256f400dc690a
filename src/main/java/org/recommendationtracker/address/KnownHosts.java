package org.recommendationtracker.address;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers requests alone that name this server, before anything else looks at them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class KnownHosts extends OncePerRequestFilter {

    /** RFC 9110, 15.5.20: not the server for this name. */
    private static final int MISDIRECTED_REQUEST = 421;

    /** What balancers and monitors ask each node for, by an address of its own. */
    private static final List<String> OF_EACH_NODE = List.of("/actuator/health", "/actuator/prometheus");

    private static final Pattern PORT = Pattern.compile(":\\d*$");

    private final PublicAddress address;

    KnownHosts(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // decoded and without dots, unlike the request's URI
        String path = request.getServletPath();
        return OF_EACH_NODE.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (address.isAt(host(request))) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(MISDIRECTED_REQUEST);
            response.setContentType("text/plain");
            response.getWriter().println("The tracker does not answer under this name: open " + address.of("/"));
        }
    }

    /** As the caller gave it: the request itself says what the {@link PublicConnector} tells it. */
    private static String host(HttpServletRequest request) {
        String host = Objects.requireNonNullElse(request.getHeader(HttpHeaders.HOST), "");
        return PORT.matcher(host).replaceFirst("");
    }
}
