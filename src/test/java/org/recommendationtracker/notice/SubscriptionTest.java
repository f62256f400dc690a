package org.recommendationtracker.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recommendationtracker.party.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Recipients choose what they hear of. */
@NoticeModuleTest
class SubscriptionTest {

    private static final String OF_KENT = "/api/v1/boards/kent/subscription";

    private final MockMvc rest;
    private final TestTopic topic;
    private final TestInbox inbox;

    @Autowired
    SubscriptionTest(MockMvc rest, TestTopic topic, TestInbox inbox) {
        this.rest = rest;
        this.topic = topic;
        this.inbox = inbox;
    }

    @BeforeEach
    @AfterEach
    void nobodyHasChosen() {
        inbox.empty();
    }

    @Test
    void whoever_has_chosen_nothing_hears_of_all_that_its_kind_can_choose() throws Exception {
        rest.perform(get(OF_KENT).with(Visitors.board("kent")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.recipient").value("kent"))
                .andExpect(jsonPath("$.events").doesNotExist())
                .andExpect(jsonPath("$.changedBy").doesNotExist())
                .andExpect(jsonPath("$.choosable", hasItems("accepted", "report-published")))
                .andExpect(jsonPath("$.choosable", not(hasItem("response-drafted"))))
                .andExpect(jsonPath("$.choosable", not(hasItem("acknowledgement-overdue"))));
        rest.perform(get("/api/v1/issuing-bodies/scr-panel/subscription").with(Visitors.inRole(Role.AUDITORS)))
                .andExpect(jsonPath("$.recipient").value(TestEvents.PANEL))
                .andExpect(jsonPath("$.choosable", hasItem("evidence-submitted")));
        rest.perform(get("/api/v1/offices/" + TestEvents.OFFICE + "/subscription")
                        .with(Visitors.inRole(Role.AUDITORS)))
                .andExpect(jsonPath("$.choosable", hasItem("response-drafted")));
    }

    @Test
    void what_was_chosen_is_kept_with_who_chose_it() throws Exception {
        choose("""
                {"events": ["implemented", "report-published"], "reports": [" scrp-2014 "], "themes": ["Guidance"]}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.events", contains("implemented", "report-published")))
                .andExpect(jsonPath("$.reports", contains("SCRP-2014")))
                .andExpect(jsonPath("$.themes", contains("guidance")))
                .andExpect(jsonPath("$.changedBy").value("kent-user"))
                .andExpect(jsonPath("$.changedAt").exists());

        choose("{}").andExpect(jsonPath("$.events").doesNotExist());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"events": ["response-drafted"]} | There is no event “response-drafted” to choose.
            {"events": ["no-such-event"]}    | There is no event “no-such-event” to choose.
            {"reports": ["OTHER-1"]}         | There is no published report “OTHER-1”.
            {"themes": ["<b>"]}              | “<b>” is not a theme
            {"channels": ["email"]}          | channels
            {"events": "all"}                | events
            {"channels": {"pigeon": "daily"}}   | There is no channel “pigeon”: choose from letter.
            {"channels": {"letter": "daily"}}   | “letter” cannot be told “daily”: choose from weekly, never.
            {"channels": {"letter": "hourly"}}  | channels
            {"email": "nobody"}              | Write the e-mail address as in office@example.gov.uk.
            """)
    void what_cannot_be_chosen_is_named(String body, String message) throws Exception {
        choose(body).andExpect(status().isBadRequest()).andExpect(content().string(containsString(message)));
        rest.perform(get(OF_KENT).with(Visitors.board("kent")))
                .andExpect(jsonPath("$.changedBy").doesNotExist());
    }

    @Test
    void how_often_it_hears_through_a_channel_is_chosen_or_usual() throws Exception {
        rest.perform(get(OF_KENT).with(Visitors.board("kent")))
                .andExpect(jsonPath("$.channels.letter").value("never"))
                .andExpect(jsonPath("$.email").doesNotExist());

        choose("""
                {"channels": {"letter": "weekly"}, "email": " board@kent.example.gov.uk "}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.channels.letter").value("weekly"))
                .andExpect(jsonPath("$.email").value("board@kent.example.gov.uk"));
    }

    @Test
    void there_is_a_most_of_reports_and_themes() throws Exception {
        choose("{\"reports\": [%s]}".formatted(many(201)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Follow at most 200 reports.")));
        choose("{\"themes\": [%s]}".formatted(many(101)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Follow at most 100 themes.")));
    }

    @Test
    void only_its_own_people_choose_and_others_do_not_even_see() throws Exception {
        for (String other : new String[] {"norfolk", "essex"}) {
            rest.perform(get(OF_KENT).with(Visitors.board(other))).andExpect(status().isForbidden());
        }
        for (Role role : new Role[] {Role.AUDITORS, Role.ADMINISTRATORS}) {
            rest.perform(get(OF_KENT).with(Visitors.inRole(role))).andExpect(status().isOk());
            rest.perform(put(OF_KENT)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{}")
                            .with(Visitors.inRole(role))
                            .with(csrf()))
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(containsString("Only people of Kent")));
        }
        rest.perform(get("/api/v1/boards/atlantis/subscription").with(Visitors.board("kent")))
                .andExpect(status().isNotFound());
    }

    @Test
    void who_chose_events_hears_of_these_and_of_what_is_to_be_acknowledged() throws Exception {
        choose("{\"events\": [\"delivery-started\"]}");

        CloudEvent chosen = send(TestEvents.recommendation("delivery-started", "Delivery started", "kent"));
        CloudEvent left = send(TestEvents.recommendation("action-delivered", "Action delivered", "kent", "norfolk"));
        CloudEvent asked = send(TestEvents.accepted("kent"));
        topic.awaitConsumed();

        assertThat(inbox.told(chosen)).contains("kent");
        assertThat(inbox.told(left)).contains("norfolk").doesNotContain("kent");
        assertThat(inbox.told(asked)).contains("kent");
    }

    @Test
    void who_follows_a_report_or_a_theme_hears_what_boards_hear_and_is_not_asked_to_acknowledge_it() throws Exception {
        for (String followed : new String[] {"{\"reports\": [\"SCRP-2014\"]}", "{\"themes\": [\"publication\"]}"}) {
            choose(followed);

            CloudEvent accepted = send(TestEvents.accepted("norfolk"));
            CloudEvent drafted = send(TestEvents.recommendation("response-drafted", "Response drafted", "norfolk"));
            topic.awaitConsumed();

            assertThat(inbox.told(accepted)).as(followed).contains("kent", "norfolk");
            assertThat(inbox.asked(accepted)).as(followed).containsExactly("norfolk");
            assertThat(inbox.told(drafted)).as(followed).doesNotContain("kent");
        }
    }

    @Test
    void an_event_is_told_by_what_was_chosen_when_it_happened() throws Exception {
        CloudEvent before = TestEvents.accepted("norfolk").build();
        choose("{\"themes\": [\"publication\"]}");

        topic.send(before);
        CloudEvent after = send(TestEvents.accepted("norfolk"));
        topic.awaitConsumed();
        topic.replay();

        assertThat(inbox.told(before)).contains("norfolk").doesNotContain("kent");
        assertThat(inbox.told(after)).contains("kent").doesNotHaveDuplicates();
    }

    @Test
    void it_is_chosen_on_a_page() throws Exception {
        rest.perform(get("/subscription").with(Visitors.board("kent")))
                .andExpect(content().string(containsString("Report published")))
                .andExpect(content().string(containsString("You do not have to choose anything.")));

        rest.perform(post("/subscription")
                        .param("recipient", "kent")
                        .param("hear", "chosen")
                        .param("event", "implemented")
                        .param("reports", "SCRP-2014, NONE-1")
                        .with(Visitors.board("kent"))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("There is no published report “NONE-1”.")))
                .andExpect(content().string(containsString("SCRP-2014, NONE-1")));
        rest.perform(post("/subscription")
                        .param("recipient", "kent")
                        .param("hear", "chosen")
                        .param("event", "implemented")
                        .param("reports", "SCRP-2014")
                        .with(Visitors.board("kent"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/subscription?recipient=kent"));

        rest.perform(get(OF_KENT).with(Visitors.board("kent")))
                .andExpect(jsonPath("$.events", contains("implemented")))
                .andExpect(jsonPath("$.reports", contains("SCRP-2014")));
        rest.perform(get("/subscription?recipient=kent").with(Visitors.inRole(Role.AUDITORS)))
                .andExpect(content().string(containsString("Last changed by")))
                .andExpect(content().string(not(containsString(">Save<"))));
    }

    private ResultActions choose(String body) throws Exception {
        return rest.perform(put(OF_KENT)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(Visitors.board("kent"))
                .with(csrf()));
    }

    /** What happens after all that was chosen. */
    private CloudEvent send(CloudEventBuilder event) {
        CloudEvent sent = event.withTime(OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(1))
                .build();
        topic.send(sent);
        return sent;
    }

    private static String many(int number) {
        return IntStream.range(0, number).mapToObj("\"r-%d\""::formatted).collect(Collectors.joining(","));
    }
}
