package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.DatabaseChange;
import org.recommendationtracker.People;
import org.recommendationtracker.event.EventsAnew;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.replay.ReplayOutcome;
import org.recommendationtracker.sweep.Sweep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** The topic, read from its beginning, gives the notices and the totals that there are. */
class ReplayTest extends AcceptanceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final List<String> COLUMNS = List.of(
            "id",
            "event_id",
            "recipient",
            "event",
            "subject",
            "title",
            "occurred_at",
            "queued_at",
            "delivered_at",
            "office",
            "issuing_body",
            "acknowledge_by",
            "remind_on");

    @Autowired
    ApplicationContext application;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Sweep sweep;

    @Test
    void whoever_leaves_or_chooses_otherwise_later_was_told_all_the_same() {
        Visitor cumbria = newUser("cumbria", People.at("cumbria"));
        String report = publishReport(3);
        walk(report + "-01", Routes.IMPLEMENTED);
        acting("official", report + "-02")
                .starts(
                        "split",
                        report + "-02",
                        Map.of("parts", "One | dfe-children-families\nTwo | mhclg-building-safety"));
        ReplayOutcome.isNoDifference(application);
        // after all that other tests do, whose time goes back
        moveOnTo(LocalDate.of(2037, 1, 1));

        put("boards/rutland", Map.of("name", "Rutland", "validTo", "2014-07-30"));
        assertThat(cumbria.send(
                                HttpMethod.PUT,
                                Map.of("events", List.of("report-closed"), "themes", List.of("guidance")),
                                "/api/v1/boards/cumbria/subscription")
                        .status())
                .isEqualTo(HttpStatus.OK);
        walk(report + "-03", Routes.REJECTED);

        ReplayOutcome.isNoDifference(application);
    }

    @Test
    void a_notice_that_is_not_there_or_says_something_else_is_named() {
        String report = publishReport(1);
        walk(report + "-01", Routes.ACCEPTED);
        ReplayOutcome.isNoDifference(application);
        Map<String, Object> removed = noticeTo("norfolk", report);
        Map<String, Object> altered = noticeTo("kent", report);
        change("delete from notice where id = ?", removed.get("id"));
        change(
                "update notice set title = 'Something else', acknowledge_by = '2014-12-24' where id = ?",
                altered.get("id"));

        ReplayOutcome outcome = ReplayOutcome.of(application);

        assertThat(outcome.differences())
                .containsExactly(
                        "Missing: norfolk has no notice of report-published of %s (event %s)."
                                .formatted(report, removed.get("event_id")),
                        "Other: the notice of report-published of %1$s (event %2$s) to kent says “Something else”, about %1$s, at %3$s, to be acknowledged instead of “%4$s”, about %1$s, at %3$s."
                                .formatted(report, altered.get("event_id"), occurredAt(altered), altered.get("title")),
                        "There are 2 differences.");
        assertThat(outcome.exitCode()).isEqualTo(2);

        insert(removed);
        change(
                "update notice set title = ?, acknowledge_by = null where id = ?",
                altered.get("title"),
                altered.get("id"));
        ReplayOutcome.isNoDifference(application);
    }

    @Test
    void a_notice_that_no_event_gives_and_a_status_that_is_not_its_events_are_named() {
        String reference = publishReport(1) + "-01";
        walk(reference, Routes.ACCEPTED);
        ReplayOutcome.isNoDifference(application);
        Map<String, Object> copied = noticeTo("norfolk", reference);
        change("update notice set recipient = 'nobody' where id = ?", copied.get("id"));
        change("update register_entry set status = 'REJECTED' where reference = ?", reference);

        List<String> differences = ReplayOutcome.of(application).differences();

        assertThat(differences)
                .contains(
                        "Unfounded: nobody has a notice of %s of %s (event %s), which no event gives."
                                .formatted(copied.get("event"), reference, copied.get("event_id")),
                        "Status: %s is REJECTED in the register and ACCEPTED by its events.".formatted(reference))
                .hasSize(4);

        change("update notice set recipient = ? where id = ?", copied.get("recipient"), copied.get("id"));
        change("update register_entry set status = 'ACCEPTED' where reference = ?", reference);
        ReplayOutcome.isNoDifference(application);
    }

    @Test
    void topics_that_were_lost_are_written_anew_as_they_were_and_nobody_is_told_twice() throws Exception {
        String report = publishReport(2);
        walk(report + "-01", Routes.IMPLEMENTED);
        sweep.run();
        ReplayOutcome.isNoDifference(application);
        await().atMost(PATIENCE).until(() -> count("outbox where sent_at is null") == 0);
        Map<String, List<String>> sent = sent();
        long notices = count("notice");
        assertThat(sent).containsKeys(report, report + "-01", "audit");
        // as if it was sent long ago
        DatabaseChange.commit(database, "delete from outbox where sequence < 3 or aggregateid = 'audit'");

        EventsAnew.areSentToNewTopics(application);

        await().atMost(PATIENCE).until(() -> sent().equals(sent));
        ReplayOutcome.isNoDifference(application);
        assertThat(count("notice")).isEqualTo(notices);
    }

    /** By key, all messages in their order. */
    private Map<String, List<String>> sent() {
        return Stream.of("tracker.events.v1", "tracker.checkpoints.v1")
                .flatMap(topic -> EventLog.messages(broker().getBootstrapServers(), topic).stream())
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key,
                        Collectors.mapping(
                                message -> message.headers() + new String(message.value(), StandardCharsets.UTF_8),
                                Collectors.toList())));
    }

    private long count(String rows) {
        return Objects.requireNonNull(database.queryForObject("select count(*) from " + rows, Long.class));
    }

    private void put(String party, Map<String, Object> draft) {
        Visitor.Reply reply = as("admin").send(HttpMethod.PUT, draft, "/api/v1/" + party);
        assertThat(reply.status().is2xxSuccessful()).as(reply.toString()).isTrue();
    }

    private Map<String, Object> noticeTo(String recipient, String subject) {
        return database.queryForMap(
                "select %s from notice where recipient = ? and subject = ? order by queued_at, id limit 1"
                        .formatted(String.join(", ", COLUMNS)),
                recipient,
                subject);
    }

    private Instant occurredAt(Map<String, Object> notice) {
        return Objects.requireNonNull(database.queryForObject(
                "select occurred_at from notice where id = ?",
                (row, number) -> Utc.read(row, "occurred_at"),
                notice.get("id")));
    }

    private void insert(Map<String, Object> notice) {
        List<@Nullable Object> values = new ArrayList<>();
        COLUMNS.forEach(column -> values.add(notice.get(column)));
        change(
                "insert into notice (%s) values (%s)"
                        .formatted(
                                String.join(", ", COLUMNS),
                                String.join(", ", Collections.nCopies(COLUMNS.size(), "?"))),
                values.toArray());
    }

    private void change(String sql, @Nullable Object... values) {
        assertThat(DatabaseChange.commit(database, sql, values)).isOne();
    }
}
