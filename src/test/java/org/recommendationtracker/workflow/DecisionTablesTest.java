package org.recommendationtracker.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.Step;

class DecisionTablesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Test
    void nobody_hears_of_what_was_over_before() {
        assertThat(audiences("taken-over")).isEmpty();
        assertThat(audiences("taken-back")).isEmpty();
        assertThat(audiences("report-taken-over")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"ISSUED", "TAKEN_OVER", "TAKEN_BACK"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_ministers_office_hears_of_every_step_here(Step step) {
        assertThat(audiences(step.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .contains("ministers-office")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void every_step_is_among_the_events_that_the_table_allows(Step step) throws IOException {
        String table = Files.readString(Path.of("bpmn", "audiences.dmn"));
        String allowed = table.substring(table.indexOf("<inputValues"), table.indexOf("</inputValues>"));

        assertThat(allowed).contains('"' + step.name().toLowerCase(Locale.ROOT).replace('_', '-') + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner-assigned", "response-drafted", "response-returned"})
    void drafting_stays_with_the_ministers_office(String event) {
        assertThat(audiences(event)).containsExactly("ministers-office");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accepted",
                "taken-under-consideration",
                "rejected",
                "delivery-started",
                "action-delivered",
                "implemented",
                "report-published",
                "report-recommendations-added",
                "report-answered",
                "report-letter-issued",
                "report-closed",
                "report-reopened",
                "report-withdrawn"
            })
    void everybody_hears_of_decisions_delivery_and_the_report(String event) {
        assertThat(audiences(event)).containsExactly("boards", "ministers-office", "panel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partners-consulted",
                "action-planned",
                "evidence-submitted",
                "verification-requested",
                "verification-not-met"
            })
    void the_panel_follows_the_work_that_it_will_judge(String event) {
        assertThat(audiences(event)).containsExactly("ministers-office", "panel");
    }

    @Test
    void of_new_recommendations_everybody_hears_once_by_their_report() {
        assertThat(audiences("issued")).isEmpty();
    }

    @Test
    void an_unknown_event_goes_to_nobody() {
        assertThat(audiences("unheard-of")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, DAYS", "20, WORKING_DAYS", "6, MONTHS"})
    void an_answer_is_due_when_the_law_wants_it(int number, String count) {
        VariableMap asked =
                clockVariables("RESPONSE", "HIGH").putValue("lawNumber", number).putValue("lawCount", count);

        assertThat(clock(asked).<Integer>getEntry("untilDue")).isEqualTo(number);
        assertThat(clock(asked).<String>getEntry("count")).isEqualTo(count);
        assertThat(clock(asked.putValue("kind", "VERIFICATION")).<Integer>getEntry("untilDue"))
                .isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({
        "RESPONSE, 180",
        "CONSIDERATION, 90",
        "VERIFICATION, 60",
        "ACKNOWLEDGEMENT, 14",
        "RECONSIDERATION, 20",
        "LASTING_CHECK, 365",
        "REASONS, 14",
        "REQUEST, 14",
        "LETTER, 14"
    })
    void a_clock_runs_as_long_for_every_priority(String kind, int days) {
        for (Priority priority : Priority.values()) {
            assertThat(clock(kind, priority.name()).<Integer>getEntry("untilDue"))
                    .isEqualTo(days);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESPONSE", "CONSIDERATION", "VERIFICATION", "ACKNOWLEDGEMENT"})
    void a_reminder_comes_while_the_clock_still_runs(String kind) {
        DmnDecisionRuleResult clock = clock(kind, "NORMAL");
        assertThat(clock.<Integer>getEntry("reminderDaysBefore"))
                .isPositive()
                .isLessThan(clock.<Integer>getEntry("untilDue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESPONSE", "CONSIDERATION", "DELIVERY", "VERIFICATION", "ACKNOWLEDGEMENT"})
    void the_ladder_is_climbed_rung_by_rung(String kind) {
        DmnDecisionRuleResult clock = clock(kind, "NORMAL");
        assertThat(List.of(
                        clock.<Integer>getEntry("secondNoticeDaysAfter"),
                        clock.<Integer>getEntry("thirdNoticeDaysAfter"),
                        clock.<Integer>getEntry("reasonsDemandedDaysAfter")))
                .isSorted()
                .allMatch(days -> days > 0)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECONSIDERATION", "LASTING_CHECK", "REASONS", "REQUEST", "LETTER"})
    void nothing_is_said_of_what_has_no_ladder(String kind) {
        assertThat(clock(kind, "NORMAL"))
                .containsKey("untilDue")
                .doesNotContainKeys(
                        "reminderDaysBefore",
                        "secondNoticeDaysAfter",
                        "thirdNoticeDaysAfter",
                        "reasonsDemandedDaysAfter");
    }

    @Test
    void consideration_may_be_extended_twice_and_nothing_else_is_limited() {
        assertThat(clock("CONSIDERATION", "NORMAL")).containsEntry("mostExtensions", 2);
        assertThat(clock("DELIVERY", "NORMAL")).doesNotContainKey("mostExtensions");
    }

    private static List<String> audiences(String event) {
        return evaluate("audiences", Variables.putValue("event", event)).collectEntries("audience");
    }

    private static DmnDecisionRuleResult clock(String kind, String priority) {
        return clock(clockVariables(kind, priority));
    }

    private static DmnDecisionRuleResult clock(VariableMap asked) {
        return evaluate("clocks", asked).getSingleResult();
    }

    private static VariableMap clockVariables(String kind, String priority) {
        return Variables.putValue("kind", kind)
                .putValue("priority", priority)
                .putValue("lawNumber", null)
                .putValue("lawCount", null);
    }

    private static DmnDecisionTableResult evaluate(String decision, VariableMap inputs) {
        try (InputStream table = Files.newInputStream(Path.of("bpmn", decision + ".dmn"))) {
            return ENGINE.evaluateDecisionTable(decision, table, inputs);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
