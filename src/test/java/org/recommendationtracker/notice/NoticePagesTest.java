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
    void says_what_is_unread_until_the_page_was_opened() throws Exception {
        inbox.tell(TestInbox.event("SCRP-2014-01", "2014-11-20T10:00:00Z"), "norfolk");

        assertThat(pageFor(NORFOLK, "/notices"))
                .contains(
                        ">Unread<", "20 November 2014", "href=\"/recommendations/SCRP-2014-01\"", "/acknowledgement\"");
        assertThat(pageFor(NORFOLK, "/notices")).contains(">Read<").doesNotContain(">Unread<");
    }

    @Test
    void the_other_pages_follow_from_the_moment_of_the_first() throws Exception {
        for (int i = 10; i < 35; i++) {
            inbox.tell(TestInbox.event("SCRP-2014-" + i, "2014-11-20T10:00:" + i + "Z"), "norfolk");
        }
        String first = pageFor(NORFOLK, "/notices");
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();

        String second = pageFor(NORFOLK, next.group(1).replace("&amp;", "&"));

        assertThat(first).contains("SCRP-2014-34", "SCRP-2014-15").doesNotContain("SCRP-2014-14");
        assertThat(second)
                .contains("SCRP-2014-14", "SCRP-2014-10", ">Unread<", "(page 2 of 2)")
                .doesNotContain("SCRP-2014-15");
    }

    @Test
    void acknowledging_leads_back_to_where_the_reader_was() throws Exception {
        String id = inbox.tell(TestInbox.event("SCRP-2014-01", "2014-11-20T10:00:00Z"), "norfolk")
                .get(0);

        browser.perform(post("/notices/{id}/acknowledgement", id)
                        .param("show", "unacknowledged")
                        .param("page", "1")
                        .param("opened", "2014-11-21T10:00:00Z")
                        .with(Visitors.signedIn(NORFOLK))
                        .with(csrf()))
                .andExpect(redirectedUrl(
                        "/notices?recipient=norfolk&show=unacknowledged&page=1&opened=2014-11-21T10%3A00%3A00Z"))
                .andExpect(flash().attributeExists("acknowledged"));
        assertThat(pageFor(NORFOLK, "/notices")).contains("Acknowledged by").doesNotContain("/acknowledgement\"");
        assertThat(pageFor(NORFOLK, "/notices?show=unacknowledged")).contains("Every notice is acknowledged.");
    }

    @Test
    void an_auditor_looks_into_an_inbox_without_leaving_a_trace() throws Exception {
        inbox.tell(TestInbox.event("SCRP-2014-01", "2014-11-20T10:00:00Z"), "norfolk");

        assertThat(pageFor(AUDITOR, "/notices")).contains("Whose notices").doesNotContain("SCRP-2014-01");
        assertThat(pageFor(AUDITOR, "/notices?recipient=norfolk"))
                .contains("SCRP-2014-01", "Not acknowledged")
                .doesNotContain("/acknowledgement\"");
        assertThat(pageFor(NORFOLK, "/notices")).contains(">Unread<");
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
    void says_that_there_are_more_than_its_pages_show_and_what_to_do() throws Exception {
        inbox.fill("norfolk", 10_001);

        assertThat(pageFor(NORFOLK, "/notices?page=499"))
                .contains(
                        "(page 500 of 500)",
                        "There are more than 10,000 notices. You can read the first 10,000 here, unread ones first.",
                        "For older events, <a class=\"govuk-link\" href=\"/recommendations\">find the recommendation</a>:");
        assertThat(pageFor(NORFOLK, "/notices?show=unacknowledged"))
                .contains("You can read the first 10,000 here. The rest will appear as these are acknowledged.")
                .doesNotContain("find the recommendation");
    }

    @Test
    void says_nothing_of_more_if_its_pages_show_all() throws Exception {
        inbox.fill("norfolk", 10_000);

        assertThat(pageFor(NORFOLK, "/notices")).contains("(page 1 of 500)").doesNotContain("more than");
    }

    @Test
    void foreign_and_unknown_inboxes_are_refused() throws Exception {
        browser.perform(get("/notices?recipient=barnet").with(Visitors.signedIn(NORFOLK)))
                .andExpect(status().isForbidden());
        browser.perform(get("/notices?recipient=atlantis").with(Visitors.signedIn(NORFOLK)))
                .andExpect(status().isNotFound());
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
