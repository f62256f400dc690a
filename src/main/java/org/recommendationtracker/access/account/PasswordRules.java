package org.recommendationtracker.access.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.text.PlainText;
import org.springframework.stereotype.Component;

/** What a password must be, wherever one is chosen: on our pages, by REST, or by an administrator for a new user. */
@Component
public class PasswordRules {

    static final int MIN_LENGTH = 12;
    static final int MAX_LENGTH = 200;

    /** Of 0 to 4: 3 and more withstand somebody who can try without being slowed down. */
    private static final int HARD_TO_GUESS = 3;

    /** What follows adds nothing to how long one looks. */
    private static final int LOOKED_AT = 72;

    private final Zxcvbn guesses = new Zxcvbn();
    private final boolean strict;

    PasswordRules(PasswordSettings settings) {
        this.strict = settings.strict();
    }

    /** What is wrong with a password, in a sentence that says what to do; empty if nothing is. */
    public Optional<String> faultOf(@Nullable String password, String userId) {
        if (password == null || PlainText.isBlank(password)) {
            return Optional.of("Enter a password");
        }
        if (password.length() > MAX_LENGTH) {
            return Optional.of("The password must have at most %d characters".formatted(MAX_LENGTH));
        }
        if (strict && password.length() < MIN_LENGTH) {
            return Optional.of("The password must have at least %d characters".formatted(MIN_LENGTH));
        }
        if (strict && isEasyToGuess(password, userId)) {
            return Optional.of("Choose a password that is harder to guess, such as three random words");
        }
        return Optional.empty();
    }

    private boolean isEasyToGuess(String password, String userId) {
        String start = password.substring(0, Math.min(password.length(), LOOKED_AT));
        return guesses.measure(start, List.of(userId)).getScore() < HARD_TO_GUESS;
    }

    /** The fewest characters that a password may have. */
    public int shortest() {
        return strict ? MIN_LENGTH : 1;
    }
}
