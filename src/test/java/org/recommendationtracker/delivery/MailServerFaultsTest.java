package org.recommendationtracker.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** What a mail server does wrong delays what it must, and nothing else. */
@DeliveryTest
class MailServerFaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PORT = freePort();

    private final TestNotices notices;
    private final TestClock clock;
    private final MockMvc browser;

    @Autowired
    MailServerFaultsTest(TestNotices notices, TestClock clock, MockMvc browser) {
        this.browser = browser;
        this.notices = notices;
        this.clock = clock;
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.port", () -> PORT);
        settings.add("spring.mail.properties.mail.smtp.timeout", () -> 500);
    }

    @BeforeEach
    void begin() {
        notices.empty();
        clock.set("2014-12-03T10:00:00Z");
        notices.choose("kent", "at-once", "board@kent.example.gov.uk");
        notices.choose("essex", "at-once", "board@essex.example.gov.uk");
    }

    @Test
    void one_that_is_away_or_slow_delays_and_loses_nothing() throws Exception {
        notices.tell("kent", 1);
        awaitMessage("kent SENDING 0 The mail server cannot be reached");

        try (MailServer server = new MailServer(PORT)) {
            server.answerToRecipient("");
            clock.pass(Duration.ofMinutes(1));
            awaitMessage("kent SENDING 0 The mail server broke off");

            server.answerToRecipient("451 try later");
            clock.pass(Duration.ofMinutes(1));
            awaitMessage("kent SENDING 1 The mail server answered: 451");
            assertThat(server.taken()).isZero();

            server.answerToRecipient("250 OK");
            clock.pass(Duration.ofHours(2));
            awaitMessage("kent SENT 2 ");
            assertThat(server.taken()).isEqualTo(1);
        }
    }

    @Test
    void an_address_that_is_refused_harms_no_other() throws Exception {
        try (MailServer server = new MailServer(PORT)) {
            server.answerToRecipient("550 no such mailbox");
            notices.tell("kent", 1);
            awaitMessage("kent FAILED 1 The mail server answered: 550 no such mailbox");
            browser.perform(get("/deliveries").with(user("admin")))
                    .andExpect(content().string(containsString("kent: email to board@kent.example.gov.uk")))
                    .andExpect(content().string(containsString("550 no such mailbox")));
            browser.perform(get("/api/v1/deliveries/unsent").with(user("admin")))
                    .andExpect(jsonPath("$.trying").isEmpty())
                    .andExpect(jsonPath("$.failed[0].recipient").value("kent"))
                    .andExpect(jsonPath("$.failed[0].notices").value(1));

            server.answerToRecipient("250 OK");
            notices.tell("essex", 1);
            awaitMessage("essex SENT 1 ");
        }
    }

    @Test
    void what_fails_for_three_days_is_given_up() throws Exception {
        try (MailServer server = new MailServer(PORT)) {
            server.answerToRecipient("452 mailbox full");
            notices.tell("kent", 1);
            awaitMessage("kent SENDING 1 The mail server answered: 452");

            clock.pass(Duration.ofDays(4));

            awaitMessage("kent FAILED 2 The mail server answered: 452");
        }
    }

    @Test
    void what_another_node_left_half_done_is_sent_again_as_the_same_email() throws Exception {
        try (MailServer server = new MailServer(PORT)) {
            notices.tell("kent", 1);
            awaitMessage("kent SENT 1 ");
            notices.leaveHalfDone();

            clock.pass(Duration.ofMinutes(6));

            awaitMessage("kent SENT 2 ");
            assertThat(server.messageIds())
                    .hasSize(2)
                    .containsOnly(server.messageIds().get(0));
        }
    }

    private void awaitMessage(String begin) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notices.messages())
                .anySatisfy(message -> assertThat(message).startsWith(begin)));
    }
}
