package org.recommendationtracker.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Knows again, for a minute, who gave the right password: callers of the REST interface send it with each call, and its
 * hash is slow to check on purpose. It is kept as a code whose key never leaves this process. A changed password, a lost
 * role or a removal ends it at every node with the account's generation; a role that was gained is seen within the minute.
 */
@Component
class RecentSignIns {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final int MAX_KEPT = 1_000;

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, SignIn> byUser = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SignIn> eldest) {
            return size() > MAX_KEPT;
        }
    });

    RecentSignIns(Clock clock) {
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    private record SignIn(String code, SignedInUser user) {}

    /**
     * The user, if this name and password were right within the last minute.
     *
     * @param generation of their account now
     */
    Optional<SignedInUser> find(String name, String password, int generation) {
        return Optional.ofNullable(byUser.get(name))
                .filter(recent -> same(recent.code(), code(password)))
                .map(SignIn::user)
                .filter(user -> user.generation() == generation)
                .filter(user -> user.readAt().plus(GOOD_FOR).isAfter(clock.instant()));
    }

    void add(String name, String password, SignedInUser user) {
        byUser.put(name, new SignIn(code(password), user));
    }

    /** In a time that does not tell how much of it is the same. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private String code(String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
