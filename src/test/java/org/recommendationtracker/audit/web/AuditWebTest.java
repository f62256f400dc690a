package org.recommendationtracker.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.DatabaseChange;
import org.recommendationtracker.People;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.audit.AuditModuleTest;
import org.recommendationtracker.audit.Lifecycle;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** One recommendation published on 31 July 2014, recorded on 5 August and accepted on 20 November; it is 10 January 2015. */
@AuditModuleTest
class AuditWebTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Lifecycle.Time time;

    @Autowired
    JdbcTemplate database;

    private RecommendationReference reference;

    @BeforeEach
    void theStory() {
        DatabaseChange.commit(database, "delete from status_interval");
        DatabaseChange.commit(database, "delete from status_sum");
        DatabaseChange.commit(database, "delete from unsummed_status_change");
        time.moveTo("2014-08-05T09:00:00Z");
        reference = lifecycle.issued(LocalDate.parse("2014-07-31"));
        time.moveTo("2014-11-20T11:30:00.25Z");
        lifecycle.accepted(reference);
        time.moveTo("2015-01-10T16:00:00Z");
    }

    @Test
    void the_history_lists_the_steps_oldest_first() {
        assertThat(get("/api/v1/recommendations/" + reference + "/history"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        [
                          {"position": 1, "step": "ISSUED", "title": "Issued by the panel", "who": "panel",
                           "role": "PANEL", "effectiveOn": "2014-07-31", "recordedAt": "2014-08-05T09:00:00Z",
                           "before": null, "after": {"status": "ISSUED"}, "comment": null},
                          {"position": 2, "step": "RESPONSE_DRAFTED", "who": "official", "comment": "It is right."},
                          {"position": 3, "step": "ACCEPTED", "who": "minister", "role": "PRIVATE_OFFICE",
                           "recordedAt": "2014-11-20T11:30:00.250Z", "before": {"status": "ISSUED", "response": null},
                           "after": {"status": "ACCEPTED", "response": {"response": {"decision": "ACCEPTED"}}}}
                        ]""");
    }

    @Test
    void a_board_reads_the_history_without_the_comments() {
        assertThat(get("/api/v1/recommendations/" + reference + "/history", Role.LSCB))
                .hasStatusOk()
                .bodyText()
                .contains("RESPONSE_DRAFTED", "\"comment\":null")
                .doesNotContain("\"comment\":\"");
    }

    @Test
    void the_history_of_something_unknown_is_a_problem() {
        assertProblem(
                get("/api/v1/recommendations/NONE-2014-01/history"),
                HttpStatus.NOT_FOUND,
                "There is no recommendation NONE-2014-01.");
        assertProblem(get("/api/v1/reports/NONE-2014/history"), HttpStatus.NOT_FOUND, "There is no report NONE-2014.");
    }

    @Test
    void totals_are_of_today_and_now_unless_asked_otherwise() {
        assertThat(get("/api/v1/audit/status")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                        {"asOf": "2015-01-10", "knownAt": "2015-01-10T16:00:00Z", "settled": false, "total": 1,
                         "byStatus": {"ISSUED": 0, "UNDER_CONSIDERATION": 0, "ACCEPTED": 1, "IN_PROGRESS": 0,
                           "AWAITING_VERIFICATION": 0, "IMPLEMENTED": 0, "REJECTED": 0, "SUPERSEDED": 0,
                           "NO_LONGER_APPLICABLE": 0},
                         "open": 1, "closed": 0,
                         "answers": {"total": 1,
                           "byStatus": {"ISSUED": 0, "UNDER_CONSIDERATION": 0, "ACCEPTED": 1, "IN_PROGRESS": 0,
                             "AWAITING_VERIFICATION": 0, "IMPLEMENTED": 0, "REJECTED": 0, "SUPERSEDED": 0,
                             "NO_LONGER_APPLICABLE": 0},
                           "open": 1, "closed": 0}}""");
    }

    @Test
    void totals_as_at_a_day_differ_by_when_they_were_known() {
        assertThat(get("/api/v1/audit/status?asOf=2014-08-01"))
                .bodyJson()
                .extractingPath("$.byStatus.ISSUED")
                .isEqualTo(1);
        assertThat(get("/api/v1/audit/status?asOf=2014-08-01&knownAt=2014-08-05T08:59:59Z"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void a_date_that_cannot_be_is_a_problem_that_names_the_parameter() {
        for (String wrong : new String[] {"2014-02-30", "yesterday", "0001-01-01", "+999999999-01-01", "2015-01-11"}) {
            assertParameterProblem("asOf", wrong);
        }
        for (String wrong : new String[] {"2014-11-30", "now", "-0500-01-01T00:00:00Z", "2015-01-10T16:00:01Z"}) {
            assertParameterProblem("knownAt", wrong);
        }
    }

    @Test
    void a_settled_address_gives_the_same_bytes_whatever_comes_later() {
        String moment = "?asOf=2014-11-30&knownAt=2014-12-01T09:00:00Z";
        List<String> addresses = List.of(
                "/api/v1/audit/status" + moment,
                "/audit/status.csv" + moment,
                "/api/v1/audit/recommendations" + moment,
                "/audit/recommendations.csv" + moment,
                "/api/v1/audit/recommendations/" + reference + moment);
        List<String> before = addresses.stream().map(this::text).toList();

        lifecycle.implemented(reference);
        lifecycle.issued(LocalDate.parse("2014-07-31"));

        assertThat(addresses.stream().map(this::text)).isEqualTo(before);
        assertThat(before.get(0)).contains("\"settled\":true", "\"ACCEPTED\":1");
        assertThat(before.get(1)).contains("Accepted,1,1,2014-11-30,2014-12-01T09:00:00Z", "All,1,1,");
        assertThat(before.get(2))
                .contains(
                        "{\"reference\":\"%s\",\"status\":\"ACCEPTED\",\"since\":\"2014-11-20\"}".formatted(reference));
        assertThat(before.get(4)).contains("\"status\":\"ACCEPTED\"", "\"since\":\"2014-11-20\"", "\"settled\":true");
        assertThat(before.get(3)).contains(reference + ",Accepted,ACCEPTED,2014-11-20,2014-11-30,");
    }

    @Test
    void an_address_is_settled_only_once_nothing_can_be_recorded_earlier() {
        assertThat(settled("2015-01-10T15:49:00Z")).isTrue();
        assertThat(settled("2015-01-10T15:49:01Z")).isFalse();
    }

    @Test
    void a_page_without_a_moment_leads_to_what_is_known_now() {
        for (String page :
                new String[] {"/audit/status", "/audit/recommendations", "/audit/recommendations/" + reference}) {
            assertThat(get(page + "?asOf=2014-08-01"))
                    .hasRedirectedUrl(page + "?asOf=2014-08-01&knownAt=2015-01-10T16%3A00%3A00Z");
        }
    }

    @Test
    void a_figure_leads_to_the_list_behind_it_and_that_to_each_as_it_stood() {
        String moment = "?asOf=2014-08-10&knownAt=2014-08-10T09:00:00Z";

        assertThat(get("/audit/status" + moment))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "This address shows the same for ever", "Cite this page", "/audit/status.xlsx?asOf=2014-08-10")
                .contains("/audit/recommendations?asOf=2014-08-10&amp;knownAt=2014-08-10T09:00:00Z&amp;status=ISSUED");
        assertThat(get("/audit/recommendations" + moment + "&status=ISSUED"))
                .hasStatusOk()
                .bodyText()
                .contains("1 recommendation", reference.value(), "31 July 2014");
        assertThat(get("/audit/recommendations/" + reference + moment))
                .hasStatusOk()
                .bodyText()
                .contains("since", "31 July 2014", "had not responded", "Issued by the panel")
                .doesNotContain("Accepted");
        assertThat(get("/audit/recommendations/" + reference + "?asOf=2014-11-20&knownAt=2014-12-01T09:00:00Z"))
                .hasStatusOk()
                .bodyText()
                .contains("Accepted", "It is right.")
                .doesNotContain("had not responded");
        assertThat(get("/audit/recommendations/" + reference + "?asOf=2014-07-01&knownAt=2014-12-01T09:00:00Z"))
                .hasStatusOk()
                .bodyText()
                .contains("It had not been issued by then");
        assertThat(get("/audit/recommendations" + moment + "&status=WRONG")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("/audit/recommendations/NONE-2014-01" + moment)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void totals_are_broken_down_by_what_recommendations_have_in_common() {
        String moment = "&asOf=2014-11-30&knownAt=2014-12-01T09:00:00Z";

        assertThat(get("/audit/breakdown?by=theme" + moment))
                .hasStatusOk()
                .bodyText()
                .contains("Status by theme", "Publication", "By priority", "/audit/breakdown.ods?by=theme");
        assertThat(text("/audit/breakdown.csv?by=priority" + moment))
                .contains("Normal,NORMAL,Recommendations,1,1,0,0,0,1,0,0,0,0,0,0,2014-11-30,2014-12-01T09:00:00Z");
        for (String by : new String[] {"office", "issuing-body", "board"}) {
            assertThat(get("/audit/breakdown?by=" + by + moment)).hasStatusOk();
        }
        assertThat(get("/audit/breakdown?by=colour" + moment)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private boolean settled(String knownAt) {
        return text("/api/v1/audit/status?knownAt=" + knownAt).contains("\"settled\":true");
    }

    private String text(String address) {
        try {
            return get(address).getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_audit_page_shows_today_and_asks_for_another_day() {
        assertThat(get("/audit"))
                .hasStatusOk()
                .bodyText()
                .contains("Today", "Compare")
                .doesNotContain("Known that day");
    }

    @Test
    void the_audit_page_puts_a_chosen_day_beside_today() {
        assertThat(get("/audit?day=1&month=8&year=2014"))
                .hasStatusOk()
                .bodyText()
                .contains("1 August 2014", "Known that day", "href=\"/recommendations?status=ISSUED\"");
    }

    @Test
    void the_audit_page_says_what_is_wrong_with_a_day() {
        assertThat(get("/audit?day=31&month=2&year=2014"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("Enter a real date", "value=\"31\"", "<title>Error: Audit");
        assertThat(get("/audit?day=11&month=1&year=2015"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("The date must be today or in the past");
    }

    @Test
    void the_home_page_shows_the_latest_steps_without_who_did_them() {
        assertThat(get("/"))
                .hasStatusOk()
                .bodyText()
                .contains("/recommendations/" + reference, "Accepted", "20 November 2014")
                .doesNotContain("minister</", "official</");
    }

    private void assertParameterProblem(String parameter, String value) {
        MvcTestResult result = browser.get()
                .uri("/api/v1/audit/status")
                .param(parameter, value)
                .with(signedIn(Role.AUDITORS))
                .exchange();
        assertThat(result)
                .as(parameter + "=" + value)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.parameter")
                .isEqualTo(parameter);
    }

    private static void assertProblem(MvcTestResult result, HttpStatus status, String detail) {
        assertThat(result)
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo(detail);
    }

    private MvcTestResult get(String address) {
        return get(address, Role.AUDITORS);
    }

    private MvcTestResult get(String address, Role role) {
        return browser.get()
                .uri(address)
                .with(signedIn(role))
                .with(AuditWebTest::asAServerSees)
                .exchange();
    }

    private static MockHttpServletRequest asAServerSees(MockHttpServletRequest request) {
        request.setServletPath(Objects.requireNonNull(request.getRequestURI()));
        return request;
    }

    private static RequestPostProcessor signedIn(Role role) {
        SignedInUser user = People.signedIn("somebody", People.in(role));
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                user, null, AuthorityUtils.createAuthorityList("ROLE_" + role.name())));
    }
}
