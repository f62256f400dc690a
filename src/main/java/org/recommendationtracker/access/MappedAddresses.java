package org.recommendationtracker.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.recommendationtracker.address.EngineAddresses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Tells the addresses at which there is nothing. Everybody is told so: a sign-in would only lead to the same answer. What
 * is a file of ours is for everybody too. The engine's addresses are its own matter.
 */
@Component
class MappedAddresses {

    private static final List<String> OF_THE_ENGINE =
            List.of(EngineAddresses.REST, EngineAddresses.WEBAPPS, "/actuator");

    private final SingletonSupplier<List<PathPattern>> patterns;

    MappedAddresses(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.patterns = SingletonSupplier.of(() -> mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(MappedAddresses::patterns)
                .toList());
    }

    /** Matches requests to addresses at which nothing of ours answers. */
    RequestMatcher nothingThere() {
        return request -> !isMapped(request.getServletPath()) && isOurs(request);
    }

    private boolean isMapped(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return patterns.obtain().stream().anyMatch(pattern -> pattern.matches(parsed));
    }

    private static boolean isOurs(HttpServletRequest request) {
        String path = request.getServletPath();
        return OF_THE_ENGINE.stream().noneMatch(other -> path.equals(other) || path.startsWith(other + "/"));
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo mapping) {
        var condition = mapping.getPathPatternsCondition();
        return condition == null ? Stream.empty() : condition.getPatterns().stream();
    }
}
