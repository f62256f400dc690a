package org.recommendationtracker.text;

import java.util.regex.Pattern;

/** What people give as an e-mail address, as far as it can be told without writing to it. */
public final class EmailAddress {

    private static final int MAX_LENGTH = 254;
    private static final Pattern FORM = Pattern.compile("[^\\s@<>(),;:\"]+@[^\\s@<>(),;:\".]+(\\.[^\\s@<>(),;:\".]+)+");

    private EmailAddress() {}

    /** Whether it can be one (RFC 5321: at most 254 characters). */
    public static boolean isPossible(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
    }
}
