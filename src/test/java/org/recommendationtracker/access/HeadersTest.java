package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest extends AccessTest {

    private static final List<String> PAGES =
            List.of("/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/camunda/app/admin/default/");
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern SCRIPT = Pattern.compile("<script\\b[^>]*>");

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
                .contains("'nonce-", "'strict-dynamic'", "frame-ancestors 'none'"));
    }

    /** The engine keeps one nonce for all requests: many of these pages would carry another than their policy. */
    @Test
    void every_page_of_the_web_applications_carries_the_nonce_of_its_own_policy() throws Exception {
        Visitor ada = signedIn("ada");
        List<Callable<HttpResponse<String>>> requests = Stream.of(
                        PAGES, List.of("/camunda/api/engine/engine/default/task/count"))
                .flatMap(List::stream)
                .<Callable<HttpResponse<String>>>map(path -> () -> ada.get(path))
                .flatMap(request -> Collections.nCopies(40, request).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(requests, new Random(1));
        ExecutorService browsers = Executors.newFixedThreadPool(8);
        List<String> nonces = new ArrayList<>();
        try {
            for (Future<HttpResponse<String>> answer : browsers.invokeAll(requests)) {
                String nonce = nonceOfPolicy(answer.get());
                assertThat(answer.get().statusCode()).isEqualTo(200);
                assertThat(scripts(answer.get())).allMatch(script -> script.contains(" nonce=\"" + nonce + "\""));
                nonces.add(nonce);
            }
        } finally {
            browsers.shutdown();
        }
        assertThat(nonces).doesNotHaveDuplicates();
        assertThat(PAGES).allSatisfy(page -> assertThat(scripts(ada.get(page))).hasSizeGreaterThan(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/camunda/app/tasklist/default/", "/engine-rest/task", "/v3/api-docs"})
    void no_answer_lets_a_page_use_the_camera_or_the_place(String path) {
        assertThat(signedIn("otto").get(path).headers().firstValue("Permissions-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("camera=()", "geolocation=()"));
    }

    @Test
    void the_cookies_stay_on_this_site() {
        Visitor otto = anybody();
        otto.signIn("otto", PASSWORD);

        assertThat(anybody().get("/sign-in").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        assertThat(anybody()
                        .with("Accept", "text/html")
                        .get("/notices")
                        .headers()
                        .allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    private static String nonceOfPolicy(HttpResponse<String> answer) {
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        return NONCE.matcher(policy).results().findFirst().orElseThrow().group(1);
    }

    private static List<String> scripts(HttpResponse<String> page) {
        return SCRIPT.matcher(page.body()).results().map(MatchResult::group).toList();
    }
}
