package org.recommendationtracker.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the form, which says what was wrong or when the next attempt may be, and has the user name still. */
final class SignInFailure implements AuthenticationFailureHandler {

    /** Of the session: the user name that was typed. */
    static final String NAME = SignInFailure.class.getName() + ".name";

    private static final int MAX_NAME_LENGTH = 64;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String name = request.getParameter("username");
        if (name != null && name.length() <= MAX_NAME_LENGTH) {
            request.getSession().setAttribute(NAME, name);
        }
        response.sendRedirect(SecurityConfiguration.SIGN_IN
                + (reason instanceof TooManySignIns tooMany ? "?wait=" + tooMany.seconds() : "?error"));
    }
}
