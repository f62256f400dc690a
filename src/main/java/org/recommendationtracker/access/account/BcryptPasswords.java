package org.recommendationtracker.access.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords as bcrypt, over their SHA-256: bcrypt by itself passes over what is behind the 72nd byte, and the
 * engine's salt stands there. Callers of the REST interface send their password each time; one that was right a moment
 * ago is known again by a fast code whose key never leaves this process.
 */
@Component
public class BcryptPasswords implements PasswordEncryptor {

    private static final String NAME = "bcrypt-sha256";
    private static final int MAX_KNOWN = 1_000;
    private static final Duration KNOWN_FOR = Duration.ofMinutes(5);

    private final BCryptPasswordEncoder bcrypt;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Known> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MAX_KNOWN;
        }
    });

    BcryptPasswords(PasswordSettings settings, Clock clock) {
        this.bcrypt = new BCryptPasswordEncoder(settings.bcryptStrength());
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    /** The code of the password that fitted a hash, and when it was checked last. */
    private record Known(String code, Instant at) {}

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
        String code = code(password);
        Instant now = clock.instant();
        Known before = known.get(hash);
        if (before != null && before.at().plus(KNOWN_FOR).isAfter(now) && sameText(before.code(), code)) {
            return true;
        }
        boolean right = bcrypt.matches(digest(password), hash);
        if (right) {
            known.put(hash, new Known(code, now));
        }
        return right;
    }

    /** Whether a stored password, with the name of its kind in front, is less safe than a new one would be. */
    boolean isOutdated(String stored) {
        String prefix = "{" + NAME + "}";
        return !stored.startsWith(prefix) || bcrypt.upgradeEncoding(stored.substring(prefix.length()));
    }

    /** In a time that does not tell how much of it is the same. */
    private static boolean sameText(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String digest(String password) {
        return Base64.getEncoder().encodeToString(Digests.sha256(password));
    }

    private String code(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
