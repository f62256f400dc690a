package org.recommendationtracker.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.People;
import org.recommendationtracker.party.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A board that has nothing but e-mail hears of what concerns it, and answers. */
@DeliveryTest
class EmailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KENT = "board@kent.example.gov.uk";
    private static final Authentication AN_AUDITOR = UsernamePasswordAuthenticationToken.authenticated(
            People.signedIn("auditor", People.in(Role.AUDITORS)), null, List.of());
    private static final GreenMail MAIL = mailServer();

    private final TestNotices notices;
    private final TestClock clock;
    private final MockMvc browser;

    @Autowired
    EmailTest(TestNotices notices, TestClock clock, MockMvc browser) {
        this.notices = notices;
        this.clock = clock;
        this.browser = browser;
    }

    /** Runs as long as the tests do: applications that are started once know its port. */
    private static GreenMail mailServer() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        mail.start();
        return mail;
    }

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @BeforeEach
    void begin() throws Exception {
        notices.empty();
        MAIL.purgeEmailFromAllMailboxes();
        clock.set("2014-12-03T10:00:00Z");
        notices.choose("kent", "at-once", KENT);
    }

    @Test
    void an_email_says_what_was_decided_and_why() throws Exception {
        notices.tell("kent", 1);

        MimeMessage email = emails(1).get(0);
        assertThat(email.getSubject()).isEqualTo("SCRP-2014-01 Accepted: Every board should publish each review.");
        assertThat(email.getAllRecipients()).extracting(Object::toString).containsExactly(KENT);
        assertThat(email.getFrom()[0]).hasToString("Recommendation tracker <recommendations@example.gov.uk>");
        assertThat(email.getMessageID()).endsWith("@example.gov.uk>");
        assertThat(email.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(email.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        for (String part : parts(email)) {
            assertThat(part)
                    .contains("Kent", "3 December 2014", "Families need to know.")
                    .containsPattern("https?://[^/ ]+/recommendations/SCRP-2014-01")
                    .doesNotContain("[[", "null", "${");
        }
    }

    @Test
    void who_asks_for_a_digest_gets_one_at_seven_in_the_morning() throws Exception {
        notices.choose("kent", "daily", KENT);
        notices.tell("kent", 60);
        clock.set("2014-12-04T06:59:59Z");
        await().atMost(PATIENCE).until(() -> notices.deliveries("QUEUED") == 60);
        assertThat(MAIL.getReceivedMessages()).isEmpty();

        clock.set("2014-12-04T07:00:00Z");

        MimeMessage digest = emails(1).get(0);
        assertThat(digest.getSubject()).isEqualTo("60 notices");
        List<String> parts = parts(digest);
        assertThat(parts.get(0)).contains("There are 60 notices for you.", "SCRP-2014-01 ", "SCRP-2014-60 ");
        assertThat(parts.get(1).split("Report SCRP-2014<", -1)).hasSize(2);
        keep("digest.html", parts.get(1));
    }

    @Test
    void what_is_to_be_acknowledged_does_not_wait_for_a_digest() throws Exception {
        notices.choose("kent", "weekly", KENT);
        notices.tell("kent", 1);

        notices.ask("kent");

        assertThat(emails(1).get(0).getSubject()).startsWith("Acknowledge by 15 December 2014: SCRP-2014-01 Accepted");
        assertThat(notices.deliveries("QUEUED")).isEqualTo(1);
    }

    @Test
    void seven_hundred_notices_in_a_minute_are_two_emails() throws Exception {
        for (int i = 0; i < 70; i++) {
            notices.tell("kent", 10);
            clock.pass(Duration.ofMillis(800));
        }
        emails(1);
        clock.pass(Duration.ofMinutes(5));

        await().atMost(PATIENCE).until(() -> notices.deliveries("TAKEN") == 700);

        assertThat(emails(2)).hasSize(2);
        assertThat(parts(emails(2).get(1)).get(0)).contains("more in your inbox");
    }

    @Test
    void a_board_acknowledges_by_the_link_without_an_account() throws Exception {
        String id = notices.ask("kent");
        String link = link(parts(emails(1).get(0)).get(0), "Acknowledge: ");

        open(get(link))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(content().string(containsString("Families need to know.")))
                .andExpect(content().string(containsString("Acknowledge for Kent")));
        assertThat(notices.receipt(id)).as("opened by a mail program, perhaps").containsEntry("READ_AT", null);

        open(post(link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You acknowledged this notice")))
                .andExpect(content().string(not(containsString("Acknowledge for Kent"))));
        assertThat(notices.receipt(id))
                .containsEntry("ACKNOWLEDGED_BY", "a link in an e-mail")
                .doesNotContainEntry("BY_LINK", null)
                .doesNotContainEntry("READ_AT", null);
        open(get("/api/v1/notices/" + id + "/deliveries"))
                .andExpect(jsonPath("$[0].channel").value("email"))
                .andExpect(jsonPath("$[0].state").value("sent"))
                .andExpect(jsonPath("$[0].address").value(KENT))
                .andExpect(jsonPath("$[0].acknowledgedAt").exists());
        open(get("/notices/" + id))
                .andExpect(content().string(containsString("sent at 3 December 2014, 10:00")))
                .andExpect(content().string(containsString("a link in an e-mail")));
    }

    @Test
    void a_link_is_good_for_what_its_email_told_and_for_a_time() throws Exception {
        notices.choose("essex", "at-once", "board@essex.example.gov.uk");
        String ofEssex = notices.ask("essex");
        notices.ask("kent");
        List<String> links = new ArrayList<>();
        for (MimeMessage email : emails(2)) {
            links.add(link(parts(email).get(0), "Acknowledge: "));
        }
        String ofKent = links.stream()
                .filter(link -> !link.endsWith(ofEssex))
                .findFirst()
                .orElseThrow();

        for (String wrong : List.of(
                ofKent.replaceFirst("notices/.*", "notices/" + ofEssex),
                ofKent.replaceFirst("email/.", "email/-"),
                "/email/x/unsubscribe")) {
            open(get(wrong))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("This link does not work any more")));
            open(post(wrong)).andExpect(status().isNotFound());
        }
        clock.pass(Duration.ofDays(30));
        open(post(ofKent)).andExpect(status().isNotFound());
        assertThat(notices.receipt(ofEssex)).containsEntry("ACKNOWLEDGED_AT", null);
    }

    @Test
    void one_click_stops_emails() throws Exception {
        notices.tell("kent", 1);
        String address = emails(1).get(0).getHeader("List-Unsubscribe", null).replaceAll("[<>]", "");
        assertThat(address).matches("https?://[^/]+/email/.+");
        String path = address.replaceFirst("https?://[^/]+", "");

        open(get(path)).andExpect(content().string(containsString("Stop e-mails")));
        notices.tell("kent", 1);
        open(post(path).param("List-Unsubscribe", "One-Click")).andExpect(status().isOk());
        notices.tell("kent", 1);
        clock.pass(Duration.ofMinutes(6));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(notices.standings()).containsExactly("TAKEN", "NOT_SENT"));
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    /** The module's tests know nobody's rights: see AccessRules for who may open what. */
    private ResultActions open(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(authentication(AN_AUDITOR)).with(csrf()));
    }

    private static List<MimeMessage> emails(int many) {
        assertThat(MAIL.waitForIncomingEmail(PATIENCE.toMillis(), many)).isTrue();
        return Arrays.asList(MAIL.getReceivedMessages());
    }

    /** Text and HTML. */
    private static List<String> parts(MimeMessage email) throws MessagingException, IOException {
        List<String> parts = new ArrayList<>();
        collect((MimeMultipart) email.getContent(), parts);
        return parts;
    }

    private static void collect(MimeMultipart several, List<String> parts) throws MessagingException, IOException {
        for (int i = 0; i < several.getCount(); i++) {
            BodyPart part = several.getBodyPart(i);
            if (part.getContent() instanceof MimeMultipart inner) {
                collect(inner, parts);
            } else {
                parts.add(part.getContent().toString());
            }
        }
    }

    private static String link(String text, String before) {
        Matcher found = Pattern.compile(before + "https?://[^/ ]+(\\S+)").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    /** To be looked at. */
    private static void keep(String name, String html) throws IOException {
        Files.writeString(Files.createDirectories(Path.of("target", "emails")).resolve(name), html);
    }
}
