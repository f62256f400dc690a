package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

    private static final String OFFICE = "192.0.2.1";
    private static final String ATTACKER = "198.51.100.7";

    private Instant now = Instant.parse("2026-11-28T09:00:00Z");

    private final SignInAttempts attempts = new SignInAttempts(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void five_wrong_passwords_delay_the_name_from_that_address_alone() {
        fail("otto", ATTACKER, 5);

        assertThat(attempts.waitFor("otto", ATTACKER)).contains(Duration.ofSeconds(1));
        assertThat(attempts.waitFor("OTTO", ATTACKER)).isPresent();
        assertThat(attempts.waitFor("otto", OFFICE)).isEmpty();
        assertThat(attempts.waitFor("olga", ATTACKER)).isEmpty();
    }

    @Test
    void the_delay_doubles_up_to_a_minute_and_passes() {
        fail("otto", ATTACKER, 7);
        assertThat(attempts.waitFor("otto", ATTACKER)).contains(Duration.ofSeconds(4));

        fail("otto", ATTACKER, 60);
        assertThat(attempts.waitFor("otto", ATTACKER)).contains(Duration.ofSeconds(60));

        now = now.plusSeconds(60);
        assertThat(attempts.waitFor("otto", ATTACKER)).isEmpty();
    }

    @Test
    void the_right_password_and_a_quarter_of_an_hour_make_a_new_beginning() {
        fail("otto", OFFICE, 4);
        attempts.succeeded("otto", OFFICE);
        fail("otto", OFFICE, 4);
        assertThat(attempts.waitFor("otto", OFFICE)).isEmpty();

        now = now.plus(Duration.ofMinutes(16));
        fail("otto", OFFICE, 4);
        assertThat(attempts.waitFor("otto", OFFICE)).isEmpty();
    }

    @Test
    void one_password_tried_on_everybody_delays_the_address() {
        IntStream.range(0, 100).forEach(number -> fail("user" + number, ATTACKER, 1));

        assertThat(attempts.waitFor("user100", ATTACKER)).isPresent();
        assertThat(attempts.waitFor("user100", OFFICE)).isEmpty();
        attempts.succeeded("user100", ATTACKER);
        assertThat(attempts.waitFor("user101", ATTACKER)).isPresent();
    }

    private void fail(String name, String address, int times) {
        IntStream.range(0, times).forEach(time -> attempts.failed(name, address));
    }
}
