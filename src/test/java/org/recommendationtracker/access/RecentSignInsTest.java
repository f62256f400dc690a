package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.party.Person;

class RecentSignInsTest {

    private static final int GENERATION = 3;
    private static final Instant SIGNED_IN = Instant.parse("2026-11-29T09:00:00Z");
    private static final SignedInUser OLGA = new SignedInUser(new Person("olga", Set.of()), SIGNED_IN, GENERATION);

    private Instant now = SIGNED_IN;

    private final RecentSignIns recent = new RecentSignIns(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @BeforeEach
    void sign_in() {
        recent.add("olga", "correct horse", OLGA);
    }

    @Test
    void who_gave_the_right_password_is_known_for_a_minute() {
        now = SIGNED_IN.plusSeconds(59);
        assertThat(recent.find("olga", "correct horse", GENERATION)).contains(OLGA);

        now = SIGNED_IN.plusSeconds(60);
        assertThat(recent.find("olga", "correct horse", GENERATION)).isEmpty();
    }

    @Test
    void another_password_is_not_known() {
        assertThat(recent.find("olga", "correct horsf", GENERATION)).isEmpty();
        assertThat(recent.find("olga", "", GENERATION)).isEmpty();
    }

    @Test
    void nor_is_anybody_else_with_the_same_password() {
        assertThat(recent.find("otto", "correct horse", GENERATION)).isEmpty();
    }

    @Test
    void a_change_of_the_account_ends_it() {
        assertThat(recent.find("olga", "correct horse", GENERATION + 1)).isEmpty();
    }

    @Test
    void only_the_latest_thousand_are_kept() {
        for (int user = 0; user < 1_000; user++) {
            recent.add("user-" + user, "correct horse", OLGA);
        }

        assertThat(recent.find("olga", "correct horse", GENERATION)).isEmpty();
        assertThat(recent.find("user-0", "correct horse", GENERATION)).isPresent();
    }
}
