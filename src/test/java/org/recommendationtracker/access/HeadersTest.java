package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import org.junit.jupiter.api.Test;

class HeadersTest extends AccessTest {

    @Test
    void pages_run_scripts_of_their_own_only() {
        HttpHeaders headers = anybody().get("/sign-in").headers();

        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @Test
    void tasklist_keeps_its_own_policy() {
        HttpHeaders headers =
                signedIn("otto").get("/camunda/app/tasklist/default/").headers();

        assertThat(headers.allValues("Content-Security-Policy")).singleElement().satisfies(policy -> assertThat(policy)
                .contains("'nonce-", "strict-dynamic"));
    }

    @Test
    void the_cookies_stay_on_this_site() {
        Visitor otto = anybody();
        otto.signIn("otto", PASSWORD);

        assertThat(anybody().get("/sign-in").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        assertThat(anybody().get("/audit").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }
}
