package org.recommendationtracker.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * The page that somebody asked for who has to sign in first, in a cookie of theirs. In a session, everybody who asks would
 * take memory here, signed in or not.
 */
final class AskedForPage extends CookieRequestCache {

    /** Longer than the address of any page; a header that is too long for the server would be our fault. */
    private static final int MAX_LENGTH = 1_000;

    AskedForPage() {
        setRequestMatcher(AskedForPage::isPage);
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        return HttpMethod.GET.matches(request.getMethod())
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && request.getRequestURI().length() + query.length() <= MAX_LENGTH;
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        try {
            return super.getRequest(request, response);
        } catch (IllegalArgumentException notFromHere) {
            // whoever wrote the cookie asked for no page of ours
            return null;
        }
    }
}
