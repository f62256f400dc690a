package org.recommendationtracker.access;

import static org.recommendationtracker.access.AccessRules.Who.any;
import static org.recommendationtracker.access.AccessRules.Who.everybody;
import static org.recommendationtracker.access.AccessRules.Who.nobody;
import static org.recommendationtracker.access.AccessRules.Who.signedIn;
import static org.recommendationtracker.party.Role.ADMINISTRATORS;
import static org.recommendationtracker.party.Role.AUDITORS;
import static org.recommendationtracker.party.Role.LSCB;
import static org.recommendationtracker.party.Role.OFFICIALS;
import static org.recommendationtracker.party.Role.PANEL;
import static org.recommendationtracker.party.Role.PRIVATE_OFFICE;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.recommendationtracker.address.EngineAddresses;
import org.recommendationtracker.party.Role;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may open which address. The first rule that fits decides; what no rule names needs a signed-in user, unless there
 * is nothing.
 */
final class AccessRules {

    private static final Set<HttpMethod> READ = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<HttpMethod> POST = Set.of(HttpMethod.POST);
    private static final Set<HttpMethod> ALL = Set.of();

    /** The roles that work in Tasklist. */
    static final List<Role> TASKLIST = List.of(PANEL, OFFICIALS, PRIVATE_OFFICE, LSCB, ADMINISTRATORS);

    private static final List<Rule> RULES = List.of(
            // pages
            new Rule(READ, "/", everybody()),
            new Rule(READ, "/reports/*/letter/*", any(PRIVATE_OFFICE, AUDITORS)),
            new Rule(ALL, "/reports/new/**", any(PANEL)),
            new Rule(ALL, "/reports/*/withdrawal/**", any(PANEL)),
            new Rule(READ, "/reports/**", everybody()),
            new Rule(READ, "/reports.*", everybody()),
            new Rule(READ, "/recommendations/*/evidence/*", signedIn()),
            new Rule(POST, "/recommendations/*/evidence/*/removal", any(OFFICIALS)),
            new Rule(READ, "/recommendations/*/evidence", any(OFFICIALS, AUDITORS)),
            new Rule(ALL, "/recommendations/*/evidence", any(OFFICIALS)),
            new Rule(ALL, "/recommendations/*/past/**", any(PANEL, OFFICIALS)),
            new Rule(READ, "/recommendations/**", everybody()),
            new Rule(READ, "/recommendations.*", everybody()),
            new Rule(READ, "/open-data.zip", everybody()),
            new Rule(READ, "/crosswalk", everybody()),
            new Rule(READ, "/crosswalk.*", everybody()),
            new Rule(POST, "/audit/verification", any(AUDITORS, ADMINISTRATORS)),
            new Rule(READ, "/audit/**", everybody()),
            new Rule(ALL, "/notices/**", signedIn()),
            new Rule(READ, "/notices.*", signedIn()),
            new Rule(ALL, "/subscription", signedIn()),
            new Rule(ALL, "/email/**", everybody()),
            new Rule(READ, "/deliveries", any(AUDITORS, ADMINISTRATORS)),
            new Rule(ALL, "/failures/**", any(ADMINISTRATORS)),
            new Rule(READ, "/failures.*", any(ADMINISTRATORS)),
            new Rule(READ, "/acknowledgements", everybody()),
            new Rule(READ, "/acknowledgements.*", everybody()),
            new Rule(READ, "/histories/**", any(PANEL, OFFICIALS, AUDITORS)),
            new Rule(READ, "/histories.*", any(PANEL, OFFICIALS, AUDITORS)),
            new Rule(ALL, "/histories/**", any(PANEL, OFFICIALS)),
            new Rule(ALL, "/parties/file", any(ADMINISTRATORS)),
            new Rule(ALL, "/parties/proposals/**", any(ADMINISTRATORS)),
            new Rule(READ, "/parties/proposals.*", any(ADMINISTRATORS)),
            new Rule(ALL, "/parties/*/new", any(ADMINISTRATORS)),
            new Rule(ALL, "/parties/*/*/change", any(ADMINISTRATORS)),
            new Rule(READ, "/parties/**", everybody()),
            new Rule(ALL, "/tasks/**", any(PANEL, OFFICIALS, PRIVATE_OFFICE, LSCB)),
            new Rule(READ, "/tasks.*", any(PANEL, OFFICIALS, PRIVATE_OFFICE, LSCB)),
            new Rule(ALL, "/sign-in", everybody()),
            new Rule(ALL, "/set-password/*", everybody()),
            new Rule(ALL, "/account/**", signedIn()),
            new Rule(READ, "/accounts", any(AUDITORS, ADMINISTRATORS)),
            new Rule(READ, "/accounts.*", any(AUDITORS, ADMINISTRATORS)),
            new Rule(READ, "/accounts/users.*", any(AUDITORS, ADMINISTRATORS)),
            new Rule(ALL, "/accounts/users/new", any(ADMINISTRATORS)),
            new Rule(ALL, "/accounts/users/*/removal", any(ADMINISTRATORS)),
            new Rule(READ, "/accounts/users/**", any(AUDITORS, ADMINISTRATORS)),
            new Rule(ALL, "/accounts/**", any(ADMINISTRATORS)),
            new Rule(ALL, "/error", everybody()),
            new Rule(READ, "/assets/**", everybody()),
            new Rule(READ, "/favicon.ico", everybody()),
            new Rule(READ, "/robots.txt", everybody()),
            new Rule(READ, "/feed.atom", everybody()),
            new Rule(READ, "/sitemap*.xml", everybody()),

            // REST; the history names people
            new Rule(READ, "/api/v1/recommendations/*/history", signedIn()),
            new Rule(READ, "/api/v1/reports/*/history", signedIn()),
            new Rule(READ, "/api/v1/reports/*/letter/*", any(PRIVATE_OFFICE, AUDITORS)),
            new Rule(READ, "/api/v1/recommendations/*/evidence/**", signedIn()),
            new Rule(ALL, "/api/v1/recommendations/*/past-corrections/**", any(PANEL, OFFICIALS)),
            new Rule(READ, "/api/v1/recommendations/**", everybody()),
            new Rule(READ, "/api/v1/reports/**", everybody()),
            new Rule(POST, "/api/v1/recommendations/*/evidence", any(OFFICIALS)),
            new Rule(Set.of(HttpMethod.DELETE), "/api/v1/recommendations/*/evidence/*", any(OFFICIALS)),
            new Rule(POST, "/api/v1/reports/**", any(PANEL)),
            new Rule(READ, "/api/v1/histories/**", any(PANEL, OFFICIALS, AUDITORS)),
            new Rule(ALL, "/api/v1/histories/**", any(PANEL, OFFICIALS)),
            new Rule(READ, "/api/v1/parties.csv", everybody()),
            new Rule(POST, "/api/v1/parties", any(ADMINISTRATORS)),
            new Rule(READ, "/api/v1/party-proposals", any(PANEL, OFFICIALS, ADMINISTRATORS)),
            new Rule(POST, "/api/v1/party-proposals", any(PANEL, OFFICIALS)),
            new Rule(ALL, "/api/v1/party-proposals/**", any(ADMINISTRATORS)),
            new Rule(READ, "/api/v1/themes", everybody()),
            new Rule(ALL, "/api/v1/offices/*/subscription", signedIn()),
            new Rule(ALL, "/api/v1/issuing-bodies/*/subscription", signedIn()),
            new Rule(ALL, "/api/v1/boards/*/subscription", signedIn()),
            new Rule(ALL, "/api/v1/offices/*/webhook/**", signedIn()),
            new Rule(ALL, "/api/v1/issuing-bodies/*/webhook/**", signedIn()),
            new Rule(ALL, "/api/v1/boards/*/webhook/**", signedIn()),
            new Rule(READ, "/api/v1/offices/**", everybody()),
            new Rule(ALL, "/api/v1/offices/**", any(ADMINISTRATORS)),
            new Rule(READ, "/api/v1/issuing-bodies/**", everybody()),
            new Rule(ALL, "/api/v1/issuing-bodies/**", any(ADMINISTRATORS)),
            new Rule(READ, "/api/v1/boards/**", everybody()),
            new Rule(ALL, "/api/v1/boards/**", any(ADMINISTRATORS)),
            new Rule(READ, "/api/v1/teams/**", everybody()),
            new Rule(ALL, "/api/v1/teams/**", any(ADMINISTRATORS)),
            new Rule(ALL, "/api/v1/account/**", signedIn()),
            new Rule(READ, "/api/v1/accounts/entries", any(AUDITORS, ADMINISTRATORS)),
            new Rule(ALL, "/api/v1/accounts/**", any(ADMINISTRATORS)),
            new Rule(POST, "/api/v1/audit/verification", any(AUDITORS, ADMINISTRATORS)),
            new Rule(READ, "/api/v1/audit/**", everybody()),
            new Rule(ALL, "/api/v1/notices/**", signedIn()),
            new Rule(READ, "/api/v1/acknowledgements", everybody()),
            new Rule(READ, "/api/v1/deliveries/**", any(AUDITORS, ADMINISTRATORS)),

            // what describes the interfaces
            new Rule(READ, "/v3/api-docs/**", everybody()),
            new Rule(READ, "/v3/api-docs.yaml", everybody()),
            new Rule(READ, "/schemas/**", everybody()),
            new Rule(READ, "/asyncapi.json", everybody()),
            new Rule(READ, "/events/**", everybody()),

            // operation
            new Rule(READ, "/actuator/health/**", everybody()),
            new Rule(ALL, "/actuator/**", any(ADMINISTRATORS)),

            // the engine's REST: EngineRules say which calls
            new Rule(ALL, EngineAddresses.REST + "/**", signedIn()),

            // the engine's web applications: Tasklist for all who have tasks, Cockpit and Admin for administrators;
            // their own sign-in, first-user set-up and Welcome for nobody
            new Rule(ALL, EngineAddresses.APIS + "/admin/auth/user/*/login/**", nobody()),
            new Rule(ALL, EngineAddresses.APIS + "/admin/setup/**", nobody()),
            new Rule(ALL, EngineAddresses.APPS + "/admin/*/setup/**", nobody()),
            new Rule(ALL, EngineAddresses.APPS + "/welcome/**", nobody()),
            new Rule(ALL, EngineAddresses.APIS + "/welcome/**", nobody()),
            new Rule(READ, EngineAddresses.APIS + "/admin/auth/user/*", any(TASKLIST)),
            new Rule(POST, EngineAddresses.APIS + "/admin/auth/user/*/logout", signedIn()),
            new Rule(READ, EngineAddresses.WEBAPPS, any(TASKLIST)),
            new Rule(READ, EngineAddresses.WEBAPPS + "/", any(TASKLIST)),
            new Rule(ALL, EngineAddresses.APPS + "/tasklist/**", any(TASKLIST)),
            new Rule(READ, EngineAddresses.APIS + "/tasklist/**", any(TASKLIST)),
            new Rule(ALL, EngineAddresses.APIS + "/engine/**", any(TASKLIST)),
            new Rule(READ, EngineAddresses.WEBAPPS + "/lib/**", any(TASKLIST)),
            new Rule(READ, EngineAddresses.WEBAPPS + "/assets/**", any(TASKLIST)),
            new Rule(READ, EngineAddresses.WEBAPPS + "/favicon.ico", any(TASKLIST)),
            new Rule(ALL, EngineAddresses.WEBAPPS + "/**", any(ADMINISTRATORS)));

    private AccessRules() {}

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            MappedAddresses mapped) {
        requests.requestMatchers(mapped.nothingThere()).permitAll();
        for (Rule rule : RULES) {
            var matching = requests.requestMatchers(rule.matchers());
            switch (rule.who().kind()) {
                case EVERYBODY -> matching.permitAll();
                case SIGNED_IN -> matching.authenticated();
                case NOBODY -> matching.denyAll();
                case ROLES -> matching.hasAnyRole(rule.who().roleNames());
            }
        }
        requests.anyRequest().authenticated();
    }

    /**
     * @param methods empty for all of them
     */
    private record Rule(Set<HttpMethod> methods, String path, Who who) {

        RequestMatcher[] matchers() {
            var paths = PathPatternRequestMatcher.withDefaults();
            Stream<RequestMatcher> matchers = methods.isEmpty()
                    ? Stream.of(paths.matcher(path))
                    : methods.stream().map(method -> paths.matcher(method, path));
            return matchers.toArray(RequestMatcher[]::new);
        }
    }

    record Who(Kind kind, List<Role> roles) {

        enum Kind {
            EVERYBODY,
            SIGNED_IN,
            ROLES,
            NOBODY
        }

        static Who everybody() {
            return new Who(Kind.EVERYBODY, List.of());
        }

        static Who signedIn() {
            return new Who(Kind.SIGNED_IN, List.of());
        }

        static Who nobody() {
            return new Who(Kind.NOBODY, List.of());
        }

        static Who any(Role... roles) {
            return any(Arrays.asList(roles));
        }

        static Who any(List<Role> roles) {
            return new Who(Kind.ROLES, roles);
        }

        String[] roleNames() {
            return roles.stream().map(Role::name).toArray(String[]::new);
        }
    }
}
