package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.DueNow;
import org.recommendationtracker.notice.Reminders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.client.RestClient;

/** From the decision in the task list over the topic to a board that does not answer, with the dates of the decision table. */
class AcknowledgementTest extends AcceptanceTest {

    private static final LocalDate DECIDED = LocalDate.of(2015, 1, 9);

    @Autowired
    private Clock clock;

    @Autowired
    private Reminders reminders;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void a_board_that_does_not_acknowledge_a_decision_is_reminded_until_reasons_are_demanded_in_public() {
        String reference = publishReport(1, List.of("norfolk", "kent")) + "-01";
        moveOnTo(DECIDED);
        walk(reference, Routes.ACCEPTED);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(noticesOf("norfolk", reference)).containsExactly("accepted"));

        assertThat(notice("norfolk", reference, "accepted")
                        .path("acknowledgeBy")
                        .asText())
                .isEqualTo("2015-01-23");
        assertThat(notice("panel", reference, "accepted").has("acknowledgeBy")).isFalse();

        remindOn(DECIDED.plusDays(10));
        assertThat(noticesOf("norfolk", reference)).hasSize(1);
        remindOn(DECIDED.plusDays(11));
        assertThat(noticesOf("norfolk", reference)).last().isEqualTo("acknowledgement-due-soon");
        assertThat(noticesOf("minister", reference)).noneMatch(event -> event.startsWith("acknowledgement-"));

        remindOn(DECIDED.plusDays(15));
        remindOn(DECIDED.plusDays(21));
        remindOn(DECIDED.plusDays(28));
        assertThat(acknowledgements(reference).path("late")).isEmpty();
        remindOn(DECIDED.plusDays(35));

        for (String late : List.of("minister", "panel", "norfolk")) {
            assertThat(noticesOf(late, reference))
                    .as(late)
                    .containsSubsequence(
                            "acknowledgement-overdue",
                            "acknowledgement-second-notice",
                            "acknowledgement-third-notice",
                            "acknowledgement-reasons-demanded");
        }
        assertThat(noticesOf("panel2", reference)).as("another body's panel").isEmpty();
        assertThat(acknowledging("panel2", notice("panel", reference, "accepted"))
                        .status())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(notice("panel", reference, "acknowledgement-overdue")
                        .path("title")
                        .asText())
                .startsWith("Not acknowledged by 23 January 2015, by 2 boards: " + reference + " Accepted");
        assertThat(acknowledgements(reference).path("late").findValuesAsText("name"))
                .containsExactly("Kent", "Norfolk");
        assertThat(history(reference)).as("the recommendation is not touched").hasSize(4);

        acknowledge("norfolk", notice("norfolk", reference, "acknowledgement-reasons-demanded"));

        JsonNode both = acknowledgements(reference);
        assertThat(both.path("asked").asInt()).isEqualTo(2);
        assertThat(both.path("acknowledged").asInt()).isEqualTo(1);
        assertThat(both.path("late").findValuesAsText("reasons")).containsExactly("Flood of the <b>office</b>.");
        assertThat(onPages("norfolk")
                        .get("/acknowledgements?about=" + reference)
                        .html())
                .contains("1 of 2 boards", "Flood of the &lt;b&gt;office&lt;/b&gt;.");
    }

    private void remindOn(LocalDate day) {
        moveOnTo(day);
        DueNow.of(reminders, clock, transactions).run();
    }

    private Visitor.Reply acknowledging(String userId, JsonNode notice) {
        return as(userId)
                .post(
                        "/api/v1/notices/" + notice.path("id").asText() + "/acknowledgement",
                        Map.of("reasons", "Flood of the <b>office</b>."));
    }

    private void acknowledge(String userId, JsonNode notice) {
        Visitor.Reply reply = acknowledging(userId, notice);
        assertThat(reply.status().is2xxSuccessful()).as(reply.toString()).isTrue();
    }

    /** As the public sees them. */
    private JsonNode acknowledgements(String reference) {
        return Objects.requireNonNull(RestClient.create(address())
                        .get()
                        .uri("/api/v1/acknowledgements?about={reference}", reference)
                        .retrieve()
                        .body(JsonNode.class))
                .path("items")
                .path(0);
    }

    private JsonNode notice(String userId, String reference, String event) {
        return noticesTo(userId, reference).stream()
                .filter(notice -> notice.path("event").asText().equals(event))
                .findFirst()
                .orElseThrow();
    }
}
