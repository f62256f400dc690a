package org.recommendationtracker.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.recommendationtracker.access.account.KnownAccounts;
import org.recommendationtracker.address.EngineAddresses;
import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.RequestContextFilter;

/**
 * One sign-in for three kinds of callers: REST clients, Tasklist and the engine's other web applications, and the pages.
 * All share the session that the form at {@code /sign-in} opens; only REST clients may send HTTP Basic credentials.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";

    /** The script's hash is that of the line by which GOV.UK Frontend's page template notes that scripts run. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self';"
            + " script-src 'self' 'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw=';"
            + " img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    /** In front of the security filters, which keep what they read of the account with the request; Jersey's is behind. */
    @Bean
    RequestContextFilter requestContextFilter() {
        return new OrderedRequestContextFilter();
    }

    @Bean
    @Order(1)
    SecurityFilterChain restSecurity(
            HttpSecurity http,
            Refusals refusals,
            CookieCsrfTokenRepository csrfTokens,
            SignedInUserRefresh refresh,
            KnownAccounts accounts,
            MappedAddresses mapped)
            throws Exception {
        http.securityMatcher(paths(
                        "/api/**",
                        EngineAddresses.REST + "/**",
                        "/actuator/**",
                        "/v3/api-docs/**",
                        "/v3/api-docs.yaml"))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .csrf(csrf -> tokensInCookies(csrf, csrfTokens)
                        .requireCsrfProtectionMatcher(SecurityConfiguration::needsCsrfToken))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(headers -> headers.contentSecurityPolicy(
                        csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
        return withRules(http, refresh, new PasswordDueFilter(accounts, refusals, false), mapped);
    }

    @Bean
    @Order(2)
    SecurityFilterChain webappSecurity(
            HttpSecurity http,
            Refusals refusals,
            SignedInUserRefresh refresh,
            KnownAccounts accounts,
            MappedAddresses mapped)
            throws Exception {
        http.securityMatcher(paths(EngineAddresses.WEBAPPS + "/**"))
                // the web applications have their own CSRF filter and content security policy (WebappPolicyFilter), and
                // let browsers keep their scripts
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers ->
                        headers.cacheControl(cache -> cache.disable()).addHeaderWriter(freshPages()))
                .requestCache(cache -> cache.requestCache(new AskedForPage()))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                refusals, PATHS.matcher(EngineAddresses.APIS + "/**"))
                        .defaultAuthenticationEntryPointFor(toSignIn(), AnyRequestMatcher.INSTANCE)
                        .defaultAccessDeniedHandlerFor(refusals, PATHS.matcher(EngineAddresses.APIS + "/**"))
                        .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), AnyRequestMatcher.INSTANCE));
        return withRules(http, refresh, new PasswordDueFilter(accounts, refusals, true), mapped);
    }

    /** By a path alone, whatever the name under which the reader is here. */
    private static LoginUrlAuthenticationEntryPoint toSignIn() {
        LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
        signIn.setFavorRelativeUris(true);
        return signIn;
    }

    /** The pages that start the web applications carry a nonce that is new each time: an old copy would run no script. */
    private static HeaderWriter freshPages() {
        return new DelegatingRequestMatcherHeaderWriter(
                new OrRequestMatcher(
                        PATHS.matcher(EngineAddresses.APPS + "/*/"), PATHS.matcher(EngineAddresses.APPS + "/*/*/")),
                new CacheControlHeadersWriter());
    }

    @Bean
    @Order(3)
    SecurityFilterChain pageSecurity(
            HttpSecurity http,
            Refusals refusals,
            CookieCsrfTokenRepository csrfTokens,
            SignedInUserRefresh refresh,
            KnownAccounts accounts,
            SessionsOfUsers sessions,
            MappedAddresses mapped)
            throws Exception {
        http.formLogin(form -> form.loginPage(SIGN_IN)
                        .successHandler(new SignInSuccess(sessions))
                        .failureHandler(new SignInFailure())
                        .permitAll())
                .requestCache(cache -> cache.requestCache(new AskedForPage()))
                .logout(out -> out.logoutRequestMatcher(PATHS.matcher(HttpMethod.POST, SIGN_OUT))
                        .logoutSuccessUrl(SIGN_IN + "?signed-out"))
                // whoever has the link in an e-mail needs no more, and mail programs send no token (RFC 8058)
                .csrf(csrf -> tokensInCookies(csrf, csrfTokens).ignoringRequestMatchers(PATHS.matcher("/email/**")))
                // the sign-in page would drop what was typed into a task's form while the session ended
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                (request, response, reason) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED),
                                PATHS.matcher(HttpMethod.POST, "/tasks/**"))
                        .defaultAuthenticationEntryPointFor(toSignIn(), AnyRequestMatcher.INSTANCE)
                        .accessDeniedHandler(SecurityConfiguration::deny))
                .addFilterAfter(new CsrfCookieFilter(), CsrfFilter.class)
                // nothing of an earlier session goes on, least of all what the web applications kept of another user
                .sessionManagement(session -> session.sessionFixation(SessionFixationConfigurer::newSession))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(FrameOptionsConfig::deny));
        return withRules(http, refresh, new PasswordDueFilter(accounts, refusals, true), mapped);
    }

    /** Whoever has signed out in another tab is told that, and not that their role does not allow it. */
    private static void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        String path = request.getServletPath();
        boolean signedOut = reason instanceof CsrfException
                && !path.equals(SIGN_IN)
                && !path.startsWith("/set-password/")
                && CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
                        .isEmpty();
        response.sendError(signedOut ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
    }

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        // XSRF-TOKEN is the name that the engine's web applications use for theirs
        tokens.setCookieName("CSRF-TOKEN");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    /** Requests are observed as a whole: nobody looks at the time of each filter, which takes time itself. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    CookieSameSiteSupplier sessionCookieSameSite() {
        return CookieSameSiteSupplier.ofLax();
    }

    private static SecurityFilterChain withRules(
            HttpSecurity http, SignedInUserRefresh refresh, PasswordDueFilter passwordDue, MappedAddresses mapped)
            throws Exception {
        http.authorizeHttpRequests(requests -> AccessRules.apply(requests, mapped));
        http.headers(headers -> headers.permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY)));
        http.addFilterAfter(refresh, SecurityContextHolderFilter.class);
        http.addFilterBefore(passwordDue, AuthorizationFilter.class);
        return http.build();
    }

    private static CsrfConfigurer<HttpSecurity> tokensInCookies(
            CsrfConfigurer<HttpSecurity> csrf, CookieCsrfTokenRepository tokens) {
        return csrf.csrfTokenRepository(tokens);
    }

    /**
     * Not if the client itself sends the password with the request. A browser that remembers one could do so on
     * behalf of another site; it would then send Origin.
     */
    private static boolean needsCsrfToken(HttpServletRequest request) {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean basic = credentials != null && credentials.regionMatches(true, 0, "Basic ", 0, 6);
        boolean fromBrowser = request.getHeader(HttpHeaders.ORIGIN) != null;
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && (!basic || fromBrowser);
    }

    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(
                Arrays.stream(patterns).<RequestMatcher>map(PATHS::matcher).toList());
    }
}
