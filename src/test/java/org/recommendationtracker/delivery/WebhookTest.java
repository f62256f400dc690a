package org.recommendationtracker.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.DatabaseChange;
import org.recommendationtracker.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A board's own system hears of notices. */
@DeliveryTest
@TestPropertySource(
        properties = {
            "tracker.webhooks.enabled=true",
            "tracker.webhooks.private-addresses=true",
            "tracker.webhooks.answer-within=1s",
            "spring.mail.port=1"
        })
class WebhookTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String OF_KENT = "/api/v1/boards/kent/webhook";

    private final TestNotices notices;
    private final TestClock clock;
    private final MockMvc rest;
    private final ObjectMapper json;
    private final JdbcTemplate database;
    private final WebhookReceiver receiver;

    @Autowired
    WebhookTest(TestNotices notices, TestClock clock, MockMvc rest, ObjectMapper json, JdbcTemplate database)
            throws IOException {
        this.notices = notices;
        this.clock = clock;
        this.rest = rest;
        this.json = json;
        this.database = database;
        this.receiver = new WebhookReceiver();
    }

    @BeforeEach
    void begin() {
        notices.empty();
        // who checks signatures compares with the real time
        clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    @AfterEach
    void end() {
        receiver.close();
    }

    @Test
    void a_notice_is_a_signed_event() throws Exception {
        String secret = setUp(receiver.address());
        String id = notices.ask("kent");

        WebhookReceiver.Call call = calls(1).get(0);

        new Webhook(secret).verify(call.body(), call.headers());
        JsonNode event = json.readTree(call.body());
        assertThat(call.headers().firstValue("Content-Type")).contains("application/cloudevents+json; charset=UTF-8");
        assertThat(event.path("id").asText()).isEqualTo(id);
        assertThat(event.path("type").asText()).isEqualTo("org.recommendationtracker.notice.told.v1");
        assertThat(event.at("/data/reasons").asText()).isEqualTo("Families need to know.");
        assertThat(event.at("/data/page").asText()).endsWith("/recommendations/SCRP-2014-01");
        assertThat(event.at("/data/acknowledgeBy").asText()).isEqualTo("2014-12-15");
        await().atMost(PATIENCE).until(() -> notices.messages().equals(List.of("kent SENT 1 ")));
    }

    @Test
    void a_secret_is_replaced_without_loss() throws Exception {
        String former = setUp(receiver.address());
        String secret = secret(send(post(OF_KENT + "/secret")).andExpect(status().isOk()));

        notices.tell("kent", 1);

        WebhookReceiver.Call call = calls(1).get(0);
        new Webhook(secret).verify(call.body(), call.headers());
        new Webhook(former).verify(call.body(), call.headers());
        assertThat(secret).isNotEqualTo(former);
        send(get(OF_KENT)).andExpect(jsonPath("$.secret").doesNotExist());

        DatabaseChange.commit(database, "update webhook set former_until = ?", LocalDateTime.of(2014, 1, 1, 0, 0));
        notices.tell("kent", 1);
        WebhookReceiver.Call later = calls(2).get(1);
        assertThatThrownBy(() -> new Webhook(former).verify(later.body(), later.headers()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void what_fails_is_tried_again_in_order_and_nothing_is_lost() throws Exception {
        setUp(receiver.address());
        receiver.answer(500);
        List<String> ids = notices.tell("kent", 3);
        awaitMessage("kent SENDING 1 It answered 500.");

        receiver.answer(302, -1, "http://127.0.0.1:1/elsewhere");
        clock.pass(Duration.ofMinutes(1));
        awaitMessage("kent SENDING 2 It answered 302, and nobody is followed elsewhere.");

        receiver.answer(200, 50_000_000, "");
        clock.pass(Duration.ofHours(1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notices.messages())
                .containsExactlyInAnyOrder("kent SENT 3 ", "kent SENT 1 ", "kent SENT 1 "));
        assertThat(receiver.bytesTaken()).isLessThan(20_000_000);
        assertThat(receiver.calls().stream().skip(2).map(call -> id(call.body())))
                .containsExactlyElementsOf(ids);
        assertThat(receiver.calls().stream().limit(3).map(call -> call.headers().firstValue("webhook-id")))
                .containsOnly(receiver.calls().get(0).headers().firstValue("webhook-id"));
    }

    @Test
    void whoever_answers_too_slowly_is_not_waited_for() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            setUp("http://127.0.0.1:" + silent.getLocalPort() + "/");
            notices.tell("kent", 1);
            awaitMessage("kent SENDING 1 It could not be called");
        }
    }

    @Test
    void one_that_is_gone_is_turned_off_and_its_owner_told() throws Exception {
        setUp(receiver.address());
        receiver.answer(410);
        notices.tell("kent", 2);

        awaitMessage("kent FAILED 1 It answered 410");
        await().atMost(PATIENCE).until(() -> notices.deliveries("NOT_SENT") == 1);
        send(get(OF_KENT)).andExpect(jsonPath("$.disabledAt").exists());
        assertThat(told())
                .containsExactly(
                        "Your webhook is turned off, because it answered that it is gone (410). Set it up again once that is put right.");

        receiver.answer(204);
        setUp(receiver.address());
        notices.tell("kent", 1);
        awaitMessage("kent SENT 1 ");
    }

    @Test
    void one_that_fails_for_days_is_turned_off_and_its_owner_told() throws Exception {
        setUp(receiver.address());
        receiver.answer(503);
        notices.tell("kent", 1);
        awaitMessage("kent SENDING 1 It answered 503.");

        clock.pass(Duration.ofDays(4));

        awaitMessage("kent FAILED 2 It answered 503. It is turned off.");
        assertThat(told()).hasSize(1).first().asString().contains("it took nothing for 4 days");
    }

    @Test
    void only_its_own_people_set_it_up() throws Exception {
        for (MockHttpServletRequestBuilder request : List.of(
                get(OF_KENT), put(OF_KENT).content("{\"address\": \"" + receiver.address() + "\"}"), delete(OF_KENT))) {
            rest.perform(request.contentType(MediaType.APPLICATION_JSON)
                            .with(authentication(board("norfolk")))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
        send(get(OF_KENT)).andExpect(status().isNotFound());
        setUp(receiver.address());
        send(delete(OF_KENT)).andExpect(status().isNoContent());
        send(get(OF_KENT)).andExpect(status().isNotFound());
        for (String wrong :
                List.of("", "ftp://kent.example.gov.uk", "https://user:word@kent.example.gov.uk", "https:///x")) {
            send(put(OF_KENT).content("{\"address\": \"" + wrong + "\"}"))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().string(containsString("address")));
        }
    }

    private String setUp(String address) throws Exception {
        return secret(
                send(put(OF_KENT).content("{\"address\": \"" + address + "\"}")).andExpect(status().isOk()));
    }

    private String secret(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString())
                .path("secret")
                .asText();
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return rest.perform(request.contentType(MediaType.APPLICATION_JSON)
                .with(authentication(board("kent")))
                .with(csrf()));
    }

    private static UsernamePasswordAuthenticationToken board(String code) {
        return UsernamePasswordAuthenticationToken.authenticated(
                People.signedIn(code + "-user", People.at(code)), null, List.of());
    }

    private List<WebhookReceiver.Call> calls(int many) {
        await().atMost(PATIENCE).until(() -> receiver.calls().size() >= many);
        return receiver.calls();
    }

    private String id(String body) {
        try {
            return json.readTree(body).path("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> told() {
        return database.queryForList("select title from notice where event = 'webhook-disabled'", String.class);
    }

    private void awaitMessage(String begin) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notices.messages())
                .anySatisfy(message -> assertThat(message).startsWith(begin)));
    }
}
