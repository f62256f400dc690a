package org.recommendationtracker.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recommendationtracker.address.EngineAddresses;

/**
 * A call of the engine's REST, wherever it came in, or of the REST of its web applications.
 *
 * @param path inside the engine's REST, without the engine's name; or the web application's, as in {@code /cockpit/…}
 */
record EngineCall(String method, String path) {

    /** The name of the only engine. */
    static final String ENGINE = "default";

    private static final Pattern AT_REST = Pattern.compile(EngineAddresses.REST + "(?:/engine/" + ENGINE + ")?(/.*)?");
    private static final Pattern IN_WEBAPPS =
            Pattern.compile(EngineAddresses.APIS + "(?:/engine(?:/engine/" + ENGINE + ")?)?(/.*)?");

    /** Empty if the request goes elsewhere. */
    static Optional<EngineCall> of(HttpServletRequest request) {
        String path = decodedPath(request);
        for (Pattern place : new Pattern[] {AT_REST, IN_WEBAPPS}) {
            Matcher matcher = place.matcher(path);
            if (matcher.matches()) {
                String inside = matcher.group(1);
                return Optional.of(new EngineCall(request.getMethod(), inside == null ? "/" : inside));
            }
        }
        return Optional.empty();
    }

    /** As the container decoded and normalised it; the firewall has refused what could be read in two ways. */
    private static String decodedPath(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }
}
