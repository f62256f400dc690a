package org.recommendationtracker.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.People;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.party.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@NoticeModuleTest
class NoticePagesTest {

    private static final SignedInUser NORFOLK = People.signedIn("norfolk", People.at("norfolk"));
    private static final SignedInUser AUDITOR = People.signedIn("auditor", People.in(Role.AUDITORS));

    private static final String UNREAD = "govuk-tag--blue\">Unread<";

    private final MockMvc browser;
    private final TestInbox inbox;

    @Autowired
    NoticePagesTest(MockMvc browser, TestInbox inbox) {
        this.browser = browser;
        this.inbox = inbox;
    }

    @BeforeEach
    void emptyInboxes() {
        inbox.empty();
    }

    @Test
    void says_what_is_unread_until_the_notice_was_opened() throws Exception {
        String id = inbox.tell(TestInbox.event("SCRP-2014-01", "2014-11-20T10:00:00Z"), "norfolk")
                .get(0);

        assertThat(pageFor(NORFOLK, "/notices"))
                .contains(UNREAD, "20 November 2014", "href=\"/notices/" + id + "\"", "Unread (1)<")
                .doesNotContain("acknowledgement\"");
        assertThat(pageFor(NORFOLK, "/notices")).contains(UNREAD);
        assertThat(pageFor(NORFOLK, "/notices/" + id))
                .contains("Notice to Norfolk", "href=\"/recommendations/SCRP-2014-01\"", "Read on")
                .doesNotContain("acknowledgement\"");
        assertThat(pageFor(NORFOLK, "/notices")).contains(">Read<").doesNotContain(UNREAD, "Unread (1)<");
        assertThat(pageFor(NORFOLK, "/notices?show=unread")).contains("You have read every notice.");
    }

    @Test
    void older_notices_follow_the_newest() throws Exception {
        for (int i = 10; i < 35; i++) {
            inbox.tell(TestInbox.event("SCRP-2014-" + i, "2014-11-20T10:00:" + i + "Z"), "norfolk");
        }
        String first = pageFor(NORFOLK, "/notices");
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();

        String second = pageFor(NORFOLK, next.group(1).replace("&amp;", "&"));

        assertThat(first).contains("SCRP-2014-34", "SCRP-2014-15").doesNotContain("SCRP-2014-14", "Newest notices");
        assertThat(second)
                .contains("SCRP-2014-14", "SCRP-2014-10", "Newest notices", "(older)")
                .doesNotContain("SCRP-2014-15", "rel=\"next\"");
    }

    @Test
    void a_notice_is_acknowledged_on_its_page() throws Exception {
        String id = inbox.tellForAcknowledgement(TestInbox.event("SCRP-2014-01", "2014-11-20T10:00:00Z"), "norfolk")
                .get(0);
        assertThat(pageFor(NORFOLK, "/notices/" + id)).contains("/acknowledgement\"", "Acknowledge by");

        browser.perform(post("/notices/{id}/acknowledgement", id)
                        .with(Visitors.signedIn(NORFOLK))
                        .with(csrf()))
                .andExpect(redirectedUrl("/notices/" + id))
                .andExpect(flash().attributeExists("acknowledged"));

        assertThat(pageFor(NORFOLK, "/notices/" + id))
                .contains("Acknowledged on", "norfolk")
                .doesNotContain("/acknowledgement\"", "Acknowledge by");
    }

    @Test
    void several_notices_are_acknowledged_together() throws Exception {
        String one = inbox.tellForAcknowledgement(TestInbox.event("SCRP-2014-01", "2014-11-20T10:00:00Z"), "norfolk")
                .get(0);
        String two = inbox.tellForAcknowledgement(TestInbox.event("SCRP-2014-02", "2014-11-20T10:00:00Z"), "norfolk")
                .get(0);
        assertThat(pageFor(NORFOLK, "/notices")).doesNotContain("type=\"checkbox\"");
        assertThat(pageFor(NORFOLK, "/notices?show=unacknowledged"))
                .contains("value=\"" + one + "\"", "value=\"" + two + "\"");

        browser.perform(post("/notices/acknowledgements")
                        .param("recipient", "norfolk")
                        .param("notice", one, two)
                        .with(Visitors.signedIn(NORFOLK))
                        .with(csrf()))
                .andExpect(redirectedUrl("/notices?recipient=norfolk&show=unacknowledged"))
                .andExpect(flash().attribute("acknowledged", 2));

        assertThat(pageFor(NORFOLK, "/notices?show=unacknowledged")).contains("There is nothing to acknowledge.");
    }

    @Test
    void an_auditor_looks_into_an_inbox_without_leaving_a_trace() throws Exception {
        String id = inbox.tellForAcknowledgement(TestInbox.event("SCRP-2014-01", "2014-11-20T10:00:00Z"), "norfolk")
                .get(0);

        assertThat(pageFor(AUDITOR, "/notices")).contains("Whose notices").doesNotContain("SCRP-2014-01");
        assertThat(pageFor(AUDITOR, "/notices?recipient=norfolk&show=unacknowledged"))
                .contains("SCRP-2014-01", "Acknowledge by")
                .doesNotContain("type=\"checkbox\"");
        assertThat(pageFor(AUDITOR, "/notices/" + id)).doesNotContain("/acknowledgement\"", "Read on");
        assertThat(pageFor(NORFOLK, "/notices")).contains(UNREAD);
    }

    @Test
    void somebody_without_an_inbox_is_told_so() throws Exception {
        SignedInUser nobody = People.signedIn("nobody");

        assertThat(pageFor(nobody, "/notices")).contains("nobody sends you notices");
    }

    @Test
    void somebody_with_several_inboxes_chooses_one() throws Exception {
        SignedInUser two = People.signedIn("two", People.at("norfolk"), People.at("barnet"));
        inbox.tell(TestInbox.event("SCRP-2014-01", "2014-11-20T10:00:00Z"), "norfolk");

        assertThat(pageFor(two, "/notices"))
                .contains("Notices for Barnet", "(1 unread)")
                .doesNotContain("SCRP-2014-01");
        assertThat(pageFor(two, "/notices?recipient=norfolk")).contains("SCRP-2014-01");
    }

    @Test
    void says_that_more_than_a_thousand_are_unread() throws Exception {
        SignedInUser two = People.signedIn("two", People.at("norfolk"), People.at("barnet"));
        inbox.fill("norfolk", 1_001);

        assertThat(pageFor(two, "/notices")).contains("(more than 1,000 unread)");
    }

    @Test
    void foreign_and_unknown_inboxes_are_refused() throws Exception {
        browser.perform(get("/notices?recipient=barnet").with(Visitors.signedIn(NORFOLK)))
                .andExpect(status().isForbidden());
        browser.perform(get("/notices?recipient=atlantis").with(Visitors.signedIn(NORFOLK)))
                .andExpect(status().isNotFound());
        browser.perform(get("/notices/no-such-id").with(Visitors.signedIn(NORFOLK)))
                .andExpect(status().isNotFound());
        browser.perform(get("/notices?show=some").with(Visitors.signedIn(NORFOLK)))
                .andExpect(status().isBadRequest());
        browser.perform(post("/notices/no-such-id/acknowledgement")
                        .with(Visitors.signedIn(NORFOLK))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void what_a_title_says_is_shown_as_text_only() throws Exception {
        inbox.tell(TestInbox.event("<b>SCRP", "2014-11-20T10:00:00Z"), "norfolk");

        browser.perform(get("/notices").with(Visitors.signedIn(NORFOLK)))
                .andExpect(content().string(containsString("&lt;b&gt;SCRP")))
                .andExpect(content().string(not(containsString("<b>SCRP"))))
                .andExpect(content().string(startsWith("<!DOCTYPE html>")));
    }

    private String pageFor(SignedInUser user, String address) throws Exception {
        return Objects.requireNonNull(browser.perform(get(URI.create(address)).with(Visitors.signedIn(user)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
