package org.recommendationtracker.notice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.party.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@NoticeModuleTest
class NoticeApiTest {

    private final MockMvc rest;
    private final TestInbox inbox;

    @Autowired
    NoticeApiTest(MockMvc rest, TestInbox inbox) {
        this.rest = rest;
        this.inbox = inbox;
    }

    @BeforeEach
    void emptyInboxes() {
        inbox.empty();
    }

    @Test
    void a_board_reads_its_notices_newest_first() throws Exception {
        tell("SCRP-2014-01", "2014-11-20T10:00:00Z", "cumbria");
        tell("SCRP-2014-02", "2014-11-21T10:00:00Z", "cumbria");

        rest.perform(get("/api/v1/notices?recipient=cumbria&size=1").with(Visitors.board("cumbria")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.totalItems").value(2))
                .andExpect(jsonPath("$.totalPages").value(2))
                .andExpect(jsonPath("$.page").value(0))
                .andExpect(jsonPath("$.items[*].subject", contains("SCRP-2014-02")))
                .andExpect(jsonPath("$.items[0].occurredAt").value("2014-11-21T10:00:00Z"))
                .andExpect(jsonPath("$.items[0].readAt").doesNotExist());
    }

    @Test
    void without_a_recipient_everybody_reads_their_own() throws Exception {
        tell("SCRP-2014-01", "2014-11-20T10:00:00Z", "derby", "rutland");

        rest.perform(get("/api/v1/notices").with(Visitors.board("derby")))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[*].recipient", everyItem(is("derby"))));
        rest.perform(get("/api/v1/notices").with(Visitors.inRole(Role.AUDITORS)))
                .andExpect(jsonPath("$.totalItems").value(0));
    }

    @Test
    void a_board_cannot_read_anothers() throws Exception {
        expectProblem(
                rest.perform(get("/api/v1/notices?recipient=barnet").with(Visitors.board("norfolk"))), 403, "Barnet");
        expectProblem(
                rest.perform(get("/api/v1/notices?recipient=panel.scr-panel").with(Visitors.board("norfolk"))),
                403,
                "National panel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUDITORS", "ADMINISTRATORS"})
    void auditors_and_administrators_read_every_inbox(Role role) throws Exception {
        for (String recipient : List.of("barnet", TestEvents.PANEL, TestEvents.OFFICE)) {
            rest.perform(get("/api/v1/notices?recipient=" + recipient).with(Visitors.inRole(role)))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void an_unknown_recipient_is_not_found() throws Exception {
        expectProblem(
                rest.perform(get("/api/v1/notices?recipient=atlantis").with(Visitors.board("norfolk"))),
                404,
                "atlantis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "size=0", "size=201", "page=x"})
    void a_page_out_of_range_is_refused_by_name(String query) throws Exception {
        expectProblem(
                rest.perform(get("/api/v1/notices?" + query).with(Visitors.board("norfolk"))),
                400,
                query.substring(0, 4));
    }

    @Test
    void counts_ten_thousand_and_refuses_what_lies_beyond() throws Exception {
        inbox.fill("cumbria", 10_001);

        rest.perform(get("/api/v1/notices?page=49&size=200").with(Visitors.board("cumbria")))
                .andExpect(jsonPath("$.items", hasSize(200)))
                .andExpect(jsonPath("$.totalItems").value(10_000))
                .andExpect(jsonPath("$.totalPages").value(50))
                .andExpect(jsonPath("$.more").value(true));
        expectProblem(
                rest.perform(get("/api/v1/notices?page=50&size=200").with(Visitors.board("cumbria"))), 400, "10,000");
    }

    @Test
    void goes_on_after_the_last_notice_read() throws Exception {
        String first = tell("SCRP-2014-01", "2014-11-20T10:00:00Z", "cumbria");
        String second = tell("SCRP-2014-02", "2014-11-21T10:00:00Z", "cumbria");

        rest.perform(get("/api/v1/notices?size=1").with(Visitors.board("cumbria")))
                .andExpect(jsonPath("$.next").value(second))
                .andExpect(jsonPath("$.more").value(false));
        rest.perform(get("/api/v1/notices?after=" + second).with(Visitors.board("cumbria")))
                .andExpect(jsonPath("$.items[*].id", contains(first)))
                .andExpect(jsonPath("$.totalItems").value(1))
                .andExpect(jsonPath("$.next").isEmpty());
        expectProblem(rest.perform(get("/api/v1/notices?after=x").with(Visitors.board("cumbria"))), 400, "after");
    }

    @Test
    void the_recipient_acknowledges_once() throws Exception {
        String id = inbox.tellForAcknowledgement(TestInbox.event("SCRP-2014-01", "2014-11-20T10:00:00Z"), "oldham")
                .get(0);

        rest.perform(acknowledgement(id, Visitors.board("oldham")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.acknowledgedBy").value("oldham-user"))
                .andExpect(jsonPath("$.acknowledgedAt").exists());
        rest.perform(acknowledgement(id, Visitors.board("oldham"))).andExpect(status().isOk());
    }

    @Test
    void only_what_is_asked_for_is_acknowledged() throws Exception {
        String id = tell("SCRP-2014-01", "2014-11-20T10:00:00Z", "oldham");

        expectProblem(rest.perform(acknowledgement(id, Visitors.board("oldham"))), 409, "do not have to acknowledge");
    }

    @Test
    void opening_a_notice_marks_it_as_read_for_its_recipient_alone() throws Exception {
        String id = tell("SCRP-2014-01", "2014-11-20T10:00:00Z", "oldham");

        rest.perform(get("/api/v1/notices/{id}", id).with(Visitors.inRole(Role.AUDITORS)))
                .andExpect(jsonPath("$.readAt").doesNotExist());
        rest.perform(get("/api/v1/notices?show=unread").with(Visitors.board("oldham")))
                .andExpect(jsonPath("$.items[*].id", contains(id)));
        rest.perform(get("/api/v1/notices/{id}", id).with(Visitors.board("oldham")))
                .andExpect(jsonPath("$.readAt").exists());
        rest.perform(get("/api/v1/notices?show=unread").with(Visitors.board("oldham")))
                .andExpect(jsonPath("$.items", hasSize(0)));
        expectProblem(rest.perform(get("/api/v1/notices/{id}", id).with(Visitors.board("wigan"))), 403, "Oldham");
        expectProblem(rest.perform(get("/api/v1/notices?show=some").with(Visitors.board("oldham"))), 400, "show");
    }

    @Test
    void nobody_else_acknowledges_not_even_an_administrator() throws Exception {
        String id = tell("SCRP-2014-01", "2014-11-20T10:00:00Z", "wigan");

        expectProblem(rest.perform(acknowledgement(id, Visitors.board("oldham"))), 403, "recipient");
        expectProblem(rest.perform(acknowledgement(id, Visitors.inRole(Role.ADMINISTRATORS))), 403, "recipient");
    }

    @Test
    void an_unknown_notice_is_not_found() throws Exception {
        expectProblem(rest.perform(acknowledgement("no-such-notice", Visitors.board("oldham"))), 404, "no-such-notice");
    }

    private String tell(String subject, String occurredAt, String... recipients) {
        return inbox.tell(TestInbox.event(subject, occurredAt), recipients).get(0);
    }

    private static RequestBuilder acknowledgement(String id, RequestPostProcessor user) {
        return post("/api/v1/notices/{id}/acknowledgement", id).with(user).with(csrf());
    }

    private static void expectProblem(ResultActions answer, int status, String detail) throws Exception {
        answer.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.detail", containsString(detail)));
    }
}
