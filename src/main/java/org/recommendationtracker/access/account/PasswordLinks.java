package org.recommendationtracker.access.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.recommendationtracker.access.account.AccountEntry.What;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links with which a user sets a new password, once and within a day. Only a hash of a link is kept. Making one is
 * recorded and told to the user, whose password goes on until the link is used: an administrator who uses it himself
 * cannot do so unseen.
 */
@Component
@Transactional
public class PasswordLinks {

    private static final Duration VALID_FOR = Duration.ofDays(1);

    private final JdbcClient database;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;

    PasswordLinks(JdbcClient database, Accounts accounts, Passwords passwords, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A new link's secret end, and until when it can be used. */
    public record PasswordLink(String token, Instant expiresAt) {}

    /** Makes a link; an earlier one of the same user leads nowhere from now on. */
    public PasswordLink make(String userId, String madeBy) {
        forget(userId);
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        PasswordLink link = new PasswordLink(
                Base64.getUrlEncoder().withoutPadding().encodeToString(random),
                clock.instant().plus(VALID_FOR).truncatedTo(ChronoUnit.SECONDS));
        database.sql(
                        "insert into password_link (hash, user_id, made_by, expires_at) values (:hash, :user, :by, :until)")
                .param("hash", hash(link.token()))
                .param("user", userId)
                .param("by", madeBy)
                .param("until", Utc.of(link.expiresAt()))
                .update();
        accounts.record(userId, What.LINK_MADE, null, madeBy);
        accounts.tell(userId);
        return link;
    }

    /** Whose password the link sets; empty if it is unknown, used or too old. */
    @Transactional(readOnly = true)
    public Optional<String> userOf(String token) {
        return database.sql("select user_id from password_link where hash = :hash and expires_at > :now")
                .param("hash", hash(token))
                .param("now", Utc.of(clock.instant()))
                .query(String.class)
                .optional();
    }

    /**
     * Sets the password; the link cannot be used again.
     *
     * @return false if the link is unknown, used or too old
     * @throws PasswordRefused if the password breaks a rule; the link can still be used then
     */
    public boolean use(String token, String password) {
        Optional<String> userId = userOf(token);
        if (userId.isEmpty() || forget(userId.get()) == 0) {
            return false;
        }
        passwords.set(userId.get(), password, What.PASSWORD_SET, userId.get());
        accounts.tell(userId.get());
        return true;
    }

    private int forget(String userId) {
        return database.sql("delete from password_link where user_id = :user")
                .param("user", userId)
                .update();
    }

    private static String hash(String token) {
        return HexFormat.of().formatHex(Digests.sha256(token));
    }
}
