package org.recommendationtracker.caching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers what everybody may read. Callers who have not signed in get what the one before got, for a second at most and
 * until this node changes anything; caches on the way may keep it for half a minute. Callers who have read it already
 * learn by its entity tag that it is the same. Stands behind the access rules.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1)
class PublicAnswers extends OncePerRequestFilter {

    private static final Duration TIME_TO_LIVE = Duration.ofSeconds(1);
    private static final long CACHE_BYTES = 32 * 1024 * 1024L;
    private static final int MAX_BYTES = 512 * 1024;
    private static final int MAX_QUESTION_LENGTH = 2_000;

    private static final String SHARED = Objects.requireNonNull(CacheControl.maxAge(Duration.ZERO)
            .sMaxAge(Duration.ofSeconds(30))
            .cachePublic()
            .mustRevalidate()
            .getHeaderValue());

    private static final String PRIVATE =
            Objects.requireNonNull(CacheControl.noCache().cachePrivate().getHeaderValue());

    private final Commits commits;
    private final Turns turns = new Turns();
    private final Cache<Question, PublicAnswer> answers;

    PublicAnswers(Commits commits, Clock clock) {
        this.commits = commits;
        this.answers = Caffeine.newBuilder()
                .expireAfterWrite(TIME_TO_LIVE)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .maximumWeight(CACHE_BYTES)
                .weigher((Question question, PublicAnswer answer) -> answer.size())
                .build();
    }

    /**
     * What the answer to somebody who has not signed in depends on.
     *
     * @param commits how many there had been before anybody looked
     */
    private record Question(String host, String address, String accepted, long commits) {

        boolean isShort() {
            return host.length() + address.length() + accepted.length() < MAX_QUESTION_LENGTH;
        }
    }

    /** Of whoever has a session, a page holds forms of their own; they get it anew each time. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PublicReads.contains(request) || request.getRequestedSessionId() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean signedIn = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        PublicAnswer answer =
                signedIn ? make(request, response, chain) : kept(question(request), request, response, chain);
        if (answer != null) {
            answer.send(request, response, signedIn ? PRIVATE : SHARED);
        }
    }

    private Question question(HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        String accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return new Question(request.getServerName(), request.getRequestURI() + "?" + query, accepted, commits.count());
    }

    private @Nullable PublicAnswer kept(
            Question question, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PublicAnswer known = answers.getIfPresent(question);
        if (known != null) {
            return known;
        }
        try (Turns.Turn turn = turns.take(question)) {
            PublicAnswer ofTheOneBefore = turn.waited() ? answers.getIfPresent(question) : null;
            return ofTheOneBefore != null ? ofTheOneBefore : keep(question, make(request, response, chain));
        }
    }

    private @Nullable PublicAnswer keep(Question question, @Nullable PublicAnswer answer) {
        if (answer != null && answer.size() < MAX_BYTES && question.isShort()) {
            answers.put(question, answer);
        }
        return answer;
    }

    /** Null if it is not for everybody, or none at all: it is on its way already then. */
    private static @Nullable PublicAnswer make(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Set<String> before = new HashSet<>(response.getHeaderNames());
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, made);
        boolean sharable = made.getStatus() == HttpServletResponse.SC_OK
                && !made.isCommitted()
                && !made.containsHeader(HttpHeaders.SET_COOKIE)
                && request.getSession(false) == null;
        if (!sharable) {
            made.copyBodyToResponse();
            return null;
        }
        return PublicAnswer.of(made, before);
    }
}
