package org.recommendationtracker.access.engine;

import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.recommendationtracker.access.account.Digests;
import org.recommendationtracker.access.account.PasswordSettings;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords as bcrypt, over their SHA-256: bcrypt by itself passes over what is behind the 72nd byte, and the
 * engine's salt stands there.
 */
@Component
class BcryptPasswords implements PasswordEncryptor {

    private static final String NAME = "bcrypt-sha256";

    private final BCryptPasswordEncoder bcrypt;

    BcryptPasswords(PasswordSettings settings) {
        this.bcrypt = new BCryptPasswordEncoder(settings.bcryptStrength());
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(digest(password));
    }

    @Override
    public boolean check(String password, String hash) {
        return bcrypt.matches(digest(password), hash);
    }

    /** Whether a stored password, with the name of its kind in front, is less safe than a new one would be. */
    boolean isOutdated(String stored) {
        String prefix = "{" + NAME + "}";
        return !stored.startsWith(prefix) || bcrypt.upgradeEncoding(stored.substring(prefix.length()));
    }

    private static String digest(String password) {
        return Base64.getEncoder().encodeToString(Digests.sha256(password));
    }
}
