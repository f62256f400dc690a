package org.recommendationtracker.caching;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Where something stands that everybody may read. Beneath are also things that not everybody may. */
final class PublicReads {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private static final List<PathPattern> PATHS = List.of(
                    "/",
                    "/reports/**",
                    "/recommendations/**",
                    "/acknowledgements",
                    "/events",
                    "/robots.txt",
                    "/feed.atom",
                    "/sitemap.xml",
                    "/api/v1/reports/**",
                    "/api/v1/recommendations/**",
                    "/api/v1/acknowledgements",
                    "/api/v1/issuing-bodies",
                    "/v3/api-docs/**",
                    "/v3/api-docs.yaml",
                    "/asyncapi.json")
            .stream()
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private PublicReads() {}

    static boolean contains(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getServletPath());
        return METHODS.contains(request.getMethod()) && PATHS.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
