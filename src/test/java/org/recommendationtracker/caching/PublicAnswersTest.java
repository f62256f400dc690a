package org.recommendationtracker.caching;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionExecution;

class PublicAnswersTest {

    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private final Commits commits = new Commits();
    private final PublicAnswers answers =
            new PublicAnswers(commits, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void the_next_caller_gets_what_the_one_before_got() throws Exception {
        MockHttpServletResponse first = ask(get("/recommendations"));
        MockHttpServletResponse second = ask(get("/recommendations"));

        assertThat(first.getContentAsString()).isEqualTo("1");
        assertThat(second.getContentAsString()).isEqualTo("1");
        assertThat(second.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(second.getHeader("X-Made")).isEqualTo("here");
        assertThat(second.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
        assertThat(second.getHeader("Cache-Control")).contains("public", "s-maxage=30");
        assertThat(second.getHeader("Vary")).isEqualTo("Cookie, Authorization");
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 2"})
    void whatever_is_committed_is_seen_at_once(boolean readOnly, String answer) throws Exception {
        ask(get("/recommendations"));

        commits.afterCommit(new Committed(readOnly), null);

        assertThat(ask(get("/recommendations")).getContentAsString()).isEqualTo(answer);
    }

    @Test
    void what_other_nodes_commit_is_seen_a_second_later() throws Exception {
        ask(get("/recommendations"));

        now = now.plus(Duration.ofSeconds(1));

        assertThat(ask(get("/recommendations")).getContentAsString()).isEqualTo("2");
    }

    @Test
    void another_question_has_another_answer() throws Exception {
        ask(get("/recommendations"));
        MockHttpServletRequest otherQuery = get("/recommendations");
        otherQuery.setQueryString("status=ISSUED");
        MockHttpServletRequest otherForm = get("/recommendations");
        otherForm.addHeader("Accept", "text/csv");
        MockHttpServletRequest otherHost = get("/recommendations");
        otherHost.setServerName("127.0.0.1");

        for (MockHttpServletRequest other : List.of(otherQuery, otherForm, otherHost, get("/reports"))) {
            String earlier = Integer.toString(made.get());
            assertThat(ask(other).getContentAsString()).isNotEqualTo(earlier);
        }
        assertThat(made).hasValue(5);
    }

    @Test
    void who_has_a_session_gets_their_own_page() throws Exception {
        ask(get("/recommendations"));
        MockHttpServletRequest inSession = get("/recommendations");
        inSession.setRequestedSessionId("0123");

        MockHttpServletResponse own = ask(inSession);

        assertThat(own.getContentAsString()).isEqualTo("2");
        assertThat(own.getHeader("Cache-Control")).isNull();
        assertThat(ask(get("/recommendations")).getContentAsString()).isEqualTo("1");
    }

    @Test
    void who_sends_a_password_gets_their_own_answer_with_a_tag() throws Exception {
        MockHttpServletRequest signedIn = get("/api/v1/recommendations");
        signedIn.addHeader("Authorization", "Basic x");

        MockHttpServletResponse own = ask(signedIn);

        assertThat(own.getHeader("Cache-Control")).contains("private").doesNotContain("public");
        assertThat(own.getHeader("ETag")).isNotNull();
        assertThat(ask(get("/api/v1/recommendations")).getContentAsString()).isEqualTo("2");
    }

    @Test
    void an_answer_with_a_cookie_or_a_session_is_nobody_elses() throws Exception {
        FilterChain cookie = (request, response) -> ((HttpServletResponse) response)
                .addCookie(new Cookie("mine", Integer.toString(made.incrementAndGet())));
        FilterChain session = (request, response) -> {
            ((MockHttpServletRequest) request).getSession();
            made.incrementAndGet();
        };

        for (FilterChain own : List.of(cookie, session, cookie, session)) {
            MockHttpServletResponse response = ask(get("/recommendations"), own);
            assertThat(response.getHeader("Cache-Control")).isNull();
        }
        assertThat(made).hasValue(4);
    }

    @ParameterizedTest
    @CsvSource({"GET, /sign-in", "GET, /actuator/health", "POST, /reports/new", "GET, /tasks"})
    void what_is_not_for_everybody_is_left_alone(String method, String path) throws Exception {
        MockHttpServletRequest request = get(path);
        request.setMethod(method);

        assertThat(ask(request).getHeaderNames()).doesNotContain("ETag", "Cache-Control", "Vary");
    }

    @Test
    void a_refusal_is_not_kept() throws Exception {
        FilterChain missing = (request, response) -> {
            made.incrementAndGet();
            ((HttpServletResponse) response).sendError(404);
        };

        ask(get("/recommendations/X-1"), missing);
        MockHttpServletResponse again = ask(get("/recommendations/X-1"), missing);

        assertThat(again.getStatus()).isEqualTo(404);
        assertThat(again.getHeader("Cache-Control")).isNull();
        assertThat(made).hasValue(2);
    }

    @Test
    void who_has_read_it_already_is_told_so_in_two_lines() throws Exception {
        MockHttpServletRequest again = get("/");
        again.addHeader("If-None-Match", ask(get("/")).getHeader("ETag"));

        MockHttpServletResponse response = ask(again);

        assertThat(response.getStatus()).isEqualTo(304);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getHeader("Cache-Control")).contains("public");
    }

    @Test
    void a_crowd_costs_what_one_does() {
        int crowd = 20;
        CountDownLatch all = new CountDownLatch(crowd);
        ExecutorService callers = Executors.newFixedThreadPool(crowd);
        try {
            List<CompletableFuture<String>> asked = IntStream.range(0, crowd)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> askTogether(all), callers))
                    .toList();
            assertThat(asked).extracting(CompletableFuture::join).containsOnly("1");
        } finally {
            callers.shutdownNow();
        }
        assertThat(made).hasValue(1);
    }

    private String askTogether(CountDownLatch all) {
        try {
            all.countDown();
            all.await();
            return ask(get("/reports")).getContentAsString();
        } catch (ServletException | IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request) throws ServletException, IOException {
        return ask(request, (asked, response) -> {
            ((HttpServletResponse) response).setHeader("X-Made", "here");
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(Integer.toString(made.incrementAndGet()));
        });
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request, FilterChain controller)
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        answers.doFilter(request, response, controller);
        return response;
    }

    private static MockHttpServletRequest get(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        return request;
    }

    private record Committed(boolean isReadOnly) implements TransactionExecution {}
}
