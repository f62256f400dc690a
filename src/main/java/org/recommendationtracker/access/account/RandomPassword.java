package org.recommendationtracker.access.account;

import java.security.SecureRandom;
import java.util.Base64;

/** A password that nobody can guess. */
public final class RandomPassword {

    private static final int BYTES = 15;

    private RandomPassword() {}

    public static String next() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
