package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.People;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** Who hears of a report. */
class ConcernTest extends AcceptanceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void boards_that_a_report_concerns_hear_of_it_once_and_others_not() {
        Visitor kent = newUser("kent", People.at("kent"));
        Visitor essex = newUser("essex", People.at("essex"));
        Visitor surrey = newUser("surrey", People.at("surrey"));

        String report = publishReport(9, List.of("kent", "essex"));
        String later = publishReport(1, List.of("surrey"));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(noticesAbout(surrey, later)).containsExactly(later + " report-published");
            for (Visitor concerned : List.of(kent, essex, as("minister"))) {
                assertThat(noticesAbout(concerned, report)).containsExactly(report + " report-published");
            }
        });
        assertThat(noticesAbout(surrey, report)).isEmpty();
        assertThat(noticesAbout(kent, later)).isEmpty();
    }

    @Test
    void of_recommendations_that_are_added_a_board_hears_that_was_not_concerned_before() {
        Visitor devon = newUser("devon", People.at("devon"));
        Visitor derby = newUser("derby", People.at("derby"));
        String report = publishReport(1, List.of("derby"));

        Visitor.Reply added = as("panel")
                .postCsv(
                        "/api/v1/reports/" + report + "/recommendations",
                        "number,text,themes,boards,priority\n2,Publish each review.,guidance,devon,LOW\n");

        assertThat(added.status()).as(added.toString()).isEqualTo(HttpStatus.OK);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(noticesAbout(devon, report)).containsExactly(report + " report-recommendations-added");
            assertThat(noticesAbout(derby, report))
                    .containsExactlyInAnyOrder(report + " report-published", report + " report-recommendations-added");
        });
        assertThat(events(report, 2).namesOf(report)).containsExactly("published", "recommendations-added");
    }

    @Test
    void who_follows_a_report_hears_of_what_happens_to_it_from_then_on() {
        Visitor cumbria = newUser("cumbria", People.at("cumbria"));
        String report = publishReport(1, List.of("kent"));
        await().atMost(PATIENCE).until(() -> !noticesOf("minister", report).isEmpty());
        moveOnTo(LocalDate.of(2014, 8, 1));

        Visitor.Reply chosen =
                cumbria.send(HttpMethod.PUT, Map.of("reports", List.of(report)), "/api/v1/boards/cumbria/subscription");
        walk(report + "-01", Routes.ACCEPTED);

        assertThat(chosen.status()).as(chosen.toString()).isEqualTo(HttpStatus.OK);
        assertThat(Instant.parse(chosen.body().path("changedAt").asText()))
                .isBetween(Instant.parse("2014-07-31T00:00:00Z"), Instant.parse("2014-08-02T00:00:00Z"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(noticesAbout(cumbria, report))
                .contains(report + "-01 accepted")
                .doesNotContain(report + " report-published", report + "-01 response-drafted"));
    }

    @Test
    void what_boards_and_offices_are_told_is_on_their_topics_in_order() {
        Visitor essex = newUser("essex", People.at("essex"));
        Visitor kent = newUser("kent", People.at("kent"));
        choose(essex, "never", "boards/essex");
        choose(kent, "at-once", "boards/kent");
        choose(as("minister"), "at-once", "offices/" + People.CHILDREN);

        String report = publishReport(1, List.of("kent", "essex"));
        walk(report + "-01", Routes.ACCEPTED);

        List<EventLog.Entry> told = EventLog.readUntil(
                        broker().getBootstrapServers(), "tracker.notices.lscb.v1", log -> log.of("kent").stream()
                                .anyMatch(entry -> tells(entry, "accepted", report + "-01")))
                .of("kent");
        assertThat(told)
                .extracting(EventLog.Entry::sequence)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, told.size()).boxed().toList());
        EventLog.Entry accepted = told.stream()
                .filter(entry -> tells(entry, "accepted", report + "-01"))
                .findFirst()
                .orElseThrow();
        JsonNode notice = kent.get("/api/v1/notices/" + accepted.id());
        assertThat(accepted.data().path("title")).isEqualTo(notice.path("title"));
        assertThat(accepted.data().path("acknowledgeBy")).isEqualTo(notice.path("acknowledgeBy"));
        assertThat(accepted.data().path("reasons").asText()).isNotEmpty();
        assertThat(EventLog.readUntil(
                                broker().getBootstrapServers(),
                                "tracker.notices.ministers-office.v1",
                                log -> log.of(People.CHILDREN).stream()
                                        .anyMatch(entry -> tells(entry, "accepted", report + "-01")))
                        .all())
                .isNotEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(noticesAbout(essex, report)).contains(report + "-01 accepted"));
        assertThat(EventLog.readUntil(broker().getBootstrapServers(), "tracker.notices.lscb.v1", log -> true)
                        .of("essex"))
                .noneMatch(entry -> tells(entry, "accepted", report + "-01"));
    }

    private static void choose(Visitor user, String frequency, String recipient) {
        Visitor.Reply chosen = user.send(
                HttpMethod.PUT,
                Map.of("channels", Map.of("kafka", frequency)),
                "/api/v1/" + recipient + "/subscription");
        assertThat(chosen.status()).as(chosen.toString()).isEqualTo(HttpStatus.OK);
    }

    private static boolean tells(EventLog.Entry entry, String event, String subject) {
        return entry.data().path("event").asText().equals(event)
                && entry.data().path("subject").asText().equals(subject);
    }

    /** What somebody was told of a report and of all that is in it. */
    private List<String> noticesAbout(Visitor user, String report) {
        return user.get("/api/v1/notices?size=200")
                .path("items")
                .valueStream()
                .filter(notice -> notice.path("subject").asText().startsWith(report))
                .map(notice -> notice.path("subject").asText() + " "
                        + notice.path("event").asText())
                .toList();
    }
}
