package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.event.EventsAnew;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.Status;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year of two hundred recommendations whose officials are on time, late, silent, wrong and at odds with each other. */
@Import(RandomOfficials.class)
class SimulatedYearTest extends AcceptanceTest {

    private static final long SEED = 20140731;
    private static final int REPORTS = 20;
    private static final int RECOMMENDATIONS = 10;
    private static final int WEEKS = 52;

    @Autowired
    private RandomOfficials officials;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext application;

    @Test
    void ends_with_nothing_stuck_nothing_illegal_and_every_figure_adding_up() {
        List<String> references = IntStream.range(0, REPORTS)
                .mapToObj(number -> publishReport(RECOMMENDATIONS, List.of("norfolk")))
                .flatMap(report -> IntStream.rangeClosed(1, RECOMMENDATIONS)
                        .mapToObj(number -> "%s-%02d".formatted(report, number)))
                .toList();

        officials.begin(SEED, references);
        for (int week = 0; week < WEEKS; week++) {
            officials.work();
            officials.letAWeekPass();
        }

        List<JsonNode> states = references.stream().map(this::state).toList();
        assertThat(officials.refused())
                .as("wrong and contradictory submissions")
                .isPositive();
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(states).allSatisfy(this::isNotStuck);
        assertThat(states).allSatisfy(SimulatedYearTest::addsUp);
        Set<String> statuses =
                states.stream().map(state -> state.path("status").asText()).collect(Collectors.toSet());
        assertThat(statuses).as("seen at the end of the year").hasSizeGreaterThan(5);
        foldsToTheSame(references);
        EventsAnew.areThoseOfTheOutbox(application);
    }

    /** What is open waits for somebody, and of what runs something is said on a day to come. */
    private void isNotStuck(JsonNode state) {
        String reference = state.path("reference").asText();
        if (!state.path("closed").asBoolean()) {
            assertThat(tasks.createTaskQuery()
                            .processInstanceBusinessKeyLike(reference + "%")
                            .count())
                    .as("open tasks of " + reference)
                    .isPositive();
        }
        int number = 0;
        for (JsonNode deadline : state.path("clocks")) {
            number++;
            boolean stopped = deadline.hasNonNull("stoppedOn");
            boolean allSaid = deadline.path("rung").asText().equals("REASONS_DEMANDED");
            assertThat(nextNotice(reference, number))
                    .as(reference + ", clock " + number)
                    .matches(day -> day.isPresent() != (stopped || allSaid))
                    .matches(day -> day.filter(next -> !next.isAfter(England.today(clock)))
                            .isEmpty());
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(reference + "/C" + number)
                            .count())
                    .as("demands for reasons, of " + reference + ", clock " + number)
                    .isLessThanOrEqualTo(!stopped && allSaid ? 1 : 0);
        }
    }

    private Optional<LocalDate> nextNotice(String reference, int number) {
        return database.sql("select next_notice_on from deadline where reference = ? and position = ?")
                .params(reference, number - 1)
                .query((row, rowNumber) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    private static void addsUp(JsonNode state) {
        int number = 0;
        long own = 0;
        for (JsonNode clock : state.path("clocks")) {
            number++;
            LocalDate first = LocalDate.parse(clock.path("firstDueOn").asText());
            LocalDate due = LocalDate.parse(clock.path("dueOn").asText());
            assertThat(due).isAfterOrEqualTo(first);
            assertThat(due.equals(first)).isEqualTo(clock.path("slips").asInt() == 0);
            if (!clock.hasNonNull("stoppedOn") && !clock.hasNonNull("action")) {
                own++;
            }
        }
        assertThat(own).isEqualTo(state.path("closed").asBoolean() ? 0 : 1);
        for (JsonNode extension : state.path("extensions")) {
            assertThat(extension.path("clock").asInt()).isBetween(1, number);
        }
    }

    private void foldsToTheSame(List<String> references) {
        letAllBePast();
        JsonNode byStatus = as("auditor").get("/api/v1/audit/status").path("byStatus");
        Map<String, Long> totals = new HashMap<>();
        for (Status status : Status.values()) {
            long number = byStatus.path(status.name()).asLong();
            if (number > 0) {
                totals.put(status.name(), number);
            }
        }
        Map<String, Integer> steps = references.stream()
                .collect(Collectors.toMap(
                        reference -> reference, reference -> history(reference).size()));
        EventLog log = EventLog.readUntil(broker().getBootstrapServers(), read -> steps.entrySet().stream()
                .allMatch(entry -> read.of(entry.getKey()).size() >= entry.getValue()));

        assertThat(log.totals()).isEqualTo(totals);
        assertThat(references).allSatisfy(reference -> {
            assertThat(log.of(reference)).allSatisfy(EventLog::isALegalMove);
            assertThat(log.of(reference))
                    .extracting(EventLog.Entry::sequence)
                    .isEqualTo(IntStream.rangeClosed(1, steps.getOrDefault(reference, 0))
                            .boxed()
                            .toList());
        });
    }
}
