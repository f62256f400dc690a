package org.recommendationtracker.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Leads to the page that was asked for before the sign-in. */
final class SignInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SessionsOfUsers sessions;

    SignInSuccess(SessionsOfUsers sessions) {
        this.sessions = sessions;
        setRequestCache(new AskedForPage());
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        sessions.opened(authentication.getName(), request.getSession());
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
