package org.recommendationtracker.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords, and nobody else. Wrong ones for a name delay that name from that address alone, so
 * that nobody can lock another out; very many from one address, whatever the names, delay the address. Each node counts
 * for itself, and forgets what is a quarter of an hour old.
 */
@Component
class SignInAttempts {

    private static final int FREE_FOR_A_NAME = 5;
    private static final int FREE_FOR_AN_ADDRESS = 100;
    private static final int MAX_SECONDS = 60;
    private static final int MAX_KEPT = 10_000;
    private static final Duration KEPT_FOR = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<String, Failures> byNameAndAddress = bounded();
    private final Map<String, Failures> byAddress = bounded();

    SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    /** Wrong passwords in a row, and when the last was given. */
    private record Failures(int number, Instant last) {}

    /** How long the next attempt must wait; empty if it need not. */
    Optional<Duration> waitFor(String name, String address) {
        Instant now = clock.instant();
        Instant open = max(
                openAgain(byNameAndAddress.get(key(name, address)), FREE_FOR_A_NAME),
                openAgain(byAddress.get(address), FREE_FOR_AN_ADDRESS));
        return open.isAfter(now) ? Optional.of(Duration.between(now, open)) : Optional.empty();
    }

    void failed(String name, String address) {
        byNameAndAddress.merge(key(name, address), first(), this::another);
        byAddress.merge(address, first(), this::another);
    }

    /** The name's count begins anew; the address's does not, or one known password would buy any number of guesses. */
    void succeeded(String name, String address) {
        byNameAndAddress.remove(key(name, address));
    }

    private Failures first() {
        return new Failures(1, clock.instant());
    }

    private Failures another(Failures known, Failures first) {
        boolean forgotten = known.last().plus(KEPT_FOR).isBefore(first.last());
        return forgotten ? first : new Failures(known.number() + 1, first.last());
    }

    private static Instant openAgain(@Nullable Failures failures, int free) {
        if (failures == null || failures.number() < free) {
            return Instant.MIN;
        }
        long seconds = Math.min(MAX_SECONDS, 1L << Math.min(failures.number() - free, 30));
        return failures.last().plusSeconds(seconds);
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String key(String name, String address) {
        return name.toLowerCase(Locale.ROOT) + " " + address;
    }

    /** Drops the entry that was touched longest ago when there are too many. */
    private static Map<String, Failures> bounded() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                return size() > MAX_KEPT;
            }
        });
    }
}
