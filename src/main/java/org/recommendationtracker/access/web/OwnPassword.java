package org.recommendationtracker.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.TooManySignIns;
import org.recommendationtracker.access.account.AccountEntry.What;
import org.recommendationtracker.access.account.Passwords;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets somebody change their own password, who must know the present one: a screen left open is not enough. */
@Component
class OwnPassword {

    private final AuthenticationProvider signIn;
    private final Passwords passwords;

    OwnPassword(AuthenticationProvider signIn, Passwords passwords) {
        this.signIn = signIn;
        this.passwords = passwords;
    }

    /**
     * Changes it, and ends all their sessions.
     *
     * @throws AuthenticationException if the present one is wrong, or was too often
     * @throws org.recommendationtracker.access.account.PasswordRefused if the new one breaks a rule
     */
    void change(String userId, @Nullable String present, @Nullable String wanted, HttpServletRequest request) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(userId, present == null ? "" : present);
        attempt.setDetails(new WebAuthenticationDetails(request));
        signIn.authenticate(attempt);
        passwords.set(userId, wanted == null ? "" : wanted, What.PASSWORD_CHANGED, userId);
    }

    /** What to say of a present password that was not taken. */
    static String fault(AuthenticationException refused) {
        return refused instanceof TooManySignIns tooMany
                ? "The present password was wrong too often: try again in %d seconds".formatted(tooMany.seconds())
                : "This is not your present password";
    }
}
