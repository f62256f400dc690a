package org.recommendationtracker.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recommendationtracker.JavaProcess;
import org.recommendationtracker.RecommendationTracker;
import org.recommendationtracker.workflow.step.StepContext;
import org.recommendationtracker.workflow.step.StepHandler;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Models, forms and handlers that do not fit together are found before the application starts. */
class ModelCheckTest {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <process id="appeal" isExecutable="true">
                <startEvent id="begun" />
                <sequenceFlow id="to-judge" sourceRef="begun" targetRef="judge" />
                <userTask id="judge" camunda:formRef="judge" camunda:candidateGroups="panel,officials" />
                <sequenceFlow id="to-half-way" sourceRef="judge" targetRef="half-way" />
                <intermediateThrowEvent id="half-way">
                  <extensionElements>
                    <camunda:properties><camunda:property name="status" value="IN_PROGRESS" /></camunda:properties>
                  </extensionElements>
                </intermediateThrowEvent>
                <sequenceFlow id="to-over" sourceRef="half-way" targetRef="over" />
                <endEvent id="over">
                  <extensionElements>
                    <camunda:properties><camunda:property name="status" value="IMPLEMENTED" /></camunda:properties>
                  </extensionElements>
                </endEvent>
              </process>
            </definitions>
            """;

    private static final String FORM = """
            {"id": "judge", "components": [
              {"type": "group", "components": [
                {"type": "text", "text": "Appeal against {{reference}}"},
                {"type": "radio", "key": "verdict", "values": [{"value": "GOOD"}, {"value": "BAD"}]}]},
              {"type": "datetime", "key": "judgedOn"},
              {"type": "checkbox", "key": "again"},
              {"type": "textarea", "key": "reasons"}]}
            """;

    @Test
    void what_fits_together_has_no_fault() throws IOException {
        assertThat(faults(MODEL, FORM, "judge")).isEmpty();
    }

    @Test
    void a_user_task_without_a_handler_is_a_fault() throws IOException {
        assertThat(faults(MODEL, FORM)).containsExactly("appeal.bpmn, task judge: no handler is there for it");
    }

    @Test
    void a_handler_without_a_user_task_is_a_fault() throws IOException {
        assertThat(faults(MODEL, FORM, "judge", "pardon"))
                .containsExactly("the handler of \"pardon\" has no user task, and no start with a form, in any model");
    }

    @ParameterizedTest
    @MethodSource
    void a_wrong_model_is_a_fault(String right, String wrong, String fault) throws IOException {
        assertThat(faults(change(MODEL, right, wrong), FORM, "judge")).containsExactly(fault);
    }

    @Test
    void a_step_that_runs_by_itself_fits_with_a_retry_cycle() throws IOException {
        String model = change(MODEL, "<startEvent id=\"begun\" />", """
                <startEvent id="begun">
                  <extensionElements>
                    <camunda:failedJobRetryTimeCycle>PT1M,PT1H</camunda:failedJobRetryTimeCycle>
                  </extensionElements>
                  <timerEventDefinition><timeDate>2014-07-31</timeDate></timerEventDefinition>
                </startEvent>""");

        assertThat(faults(model, FORM, "judge")).isEmpty();
    }

    static Stream<Arguments> a_wrong_model_is_a_fault() {
        return Stream.of(
                Arguments.of(
                        "<startEvent id=\"begun\" />",
                        "<startEvent id=\"begun\"><timerEventDefinition><timeDate>2014-07-31</timeDate>"
                                + "</timerEventDefinition></startEvent>",
                        "appeal.bpmn, begun: it runs by itself and has no camunda:failedJobRetryTimeCycle"),
                Arguments.of(
                        "<endEvent id=\"over\">",
                        "<endEvent id=\"over\" camunda:asyncBefore=\"true\">",
                        "appeal.bpmn, over: it runs by itself and has no camunda:failedJobRetryTimeCycle"),
                Arguments.of("panel,officials", "panel,wizards", "appeal.bpmn, task judge: \"wizards\" is no role"),
                Arguments.of("panel,officials", "norfolk", "appeal.bpmn, task judge: \"norfolk\" is no role"),
                Arguments.of("panel,officials", "system", "appeal.bpmn, task judge: \"system\" is no role"),
                Arguments.of(
                        "camunda:candidateGroups=\"panel,officials\"",
                        "",
                        "appeal.bpmn, task judge: no role is to do it (candidate groups)"),
                Arguments.of(
                        "camunda:formRef=\"judge\"",
                        "camunda:formRef=\"verify\"",
                        "appeal.bpmn, task judge: its form must be \"judge\", not \"verify\""),
                Arguments.of(
                        "camunda:formRef=\"judge\"",
                        "",
                        "appeal.bpmn, task judge: its form must be \"judge\", not \"null\""),
                Arguments.of(
                        "\"IN_PROGRESS\"",
                        "\"HALF_DONE\"",
                        "appeal.bpmn, event half-way: \"HALF_DONE\" is no status of a recommendation"),
                Arguments.of(
                        "\"IMPLEMENTED\"",
                        "\"implemented\"",
                        "appeal.bpmn, event over: \"implemented\" is no status of a recommendation"));
    }

    @ParameterizedTest
    @MethodSource
    void a_wrong_form_is_a_fault(String right, String wrong, String fault) throws IOException {
        assertThat(faults(MODEL, change(FORM, right, wrong), "judge")).containsExactly("judge.form: " + fault);
    }

    static Stream<Arguments> a_wrong_form_is_a_fault() {
        return Stream.of(
                Arguments.of(
                        "{\"type\": \"checkbox\", \"key\": \"again\"},", "", "the handler expects a field \"again\""),
                Arguments.of(
                        "{\"type\": \"checkbox\"",
                        "{\"type\": \"textfield\", \"key\": \"mood\"}, {\"type\": \"checkbox\"",
                        "the handler has no field \"mood\""),
                Arguments.of(
                        "\"datetime\"",
                        "\"textfield\"",
                        "\"judgedOn\" is a textfield; the handler expects one of [datetime]"),
                Arguments.of(
                        "\"checkbox\"", "\"radio\"", "\"again\" is a radio; the handler expects one of [checkbox]"),
                Arguments.of(
                        "\"textarea\"",
                        "\"number\"",
                        "\"reasons\" is a number; the handler expects one of [textfield, textarea]"),
                Arguments.of(
                        "{\"value\": \"BAD\"}",
                        "{\"value\": \"UGLY\"}",
                        "\"verdict\" offers [GOOD, UGLY]; the handler knows [BAD, GOOD]"),
                Arguments.of(", {\"value\": \"BAD\"}", "", "\"verdict\" offers [GOOD]; the handler knows [BAD, GOOD]"),
                Arguments.of(
                        "\"values\": [{\"value\": \"GOOD\"}, {\"value\": \"BAD\"}]",
                        "\"valuesExpression\": \"=[{label: \\\"Good\\\", value: \\\"GOOD\\\"}]\"",
                        "\"verdict\" offers [GOOD]; the handler knows [BAD, GOOD]"));
    }

    @Test
    void a_form_that_is_not_there_is_a_fault() throws IOException {
        List<String> faults = ModelCheck.faults(
                List.of(file("appeal.bpmn", MODEL)),
                form -> new ClassPathResource("bpmn/forms/" + form + ".form"),
                List.of(new Handler("judge")));

        assertThat(faults).containsExactly("appeal.bpmn, task judge: there is no form judge");
    }

    @Test
    void every_fault_of_every_model_is_told_at_once() throws IOException {
        List<String> faults = ModelCheck.faults(
                List.of(
                        file("appeal.bpmn", change(MODEL, "panel,officials", "wizards")),
                        file("pardon.bpmn", change(MODEL, "\"IMPLEMENTED\"", "\"FORGIVEN\""))),
                form -> file("judge.form", change(FORM, "\"textarea\"", "\"number\"")),
                List.of(new Handler("judge")));

        assertThat(faults)
                .contains(
                        "appeal.bpmn, task judge: \"wizards\" is no role",
                        "pardon.bpmn, event over: \"FORGIVEN\" is no status of a recommendation")
                .anyMatch(fault -> fault.startsWith("judge.form: \"reasons\" is a number"));
    }

    @Test
    void the_application_does_not_start_with_a_model_that_does_not_fit_and_says_why(@TempDir Path folder)
            throws Exception {
        Files.createDirectory(folder.resolve("bpmn"));
        Files.writeString(folder.resolve("bpmn/appeal.bpmn"), change(MODEL, "\"IMPLEMENTED\"", "\"FORGIVEN\""));
        Path output = folder.resolve("output.log");

        JavaProcess application = JavaProcess.start(
                RecommendationTracker.class,
                output,
                List.of(
                        "--server.port=0",
                        "--tracker.broker.port=0",
                        "--tracker.data-folder=" + folder.resolve("data")),
                folder);
        try {
            assertThat(application.awaitEnd()).isNotZero();
        } finally {
            application.kill();
        }
        assertThat(output).content().contains("""
                The models do not fit the application:
                - appeal.bpmn, task judge: no handler is there for it
                - appeal.bpmn, event over: "FORGIVEN" is no status of a recommendation""");
    }

    private static List<String> faults(String model, String form, String... steps) throws IOException {
        return ModelCheck.faults(
                List.of(file("appeal.bpmn", model)),
                id -> file(id + ".form", form),
                Arrays.stream(steps).map(Handler::new).toList());
    }

    private static String change(String text, String right, String wrong) {
        assertThat(text).containsOnlyOnce(right);
        return text.replace(right, wrong);
    }

    private static Resource file(String name, String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private enum Verdict {
        GOOD,
        BAD
    }

    private record Judgement(Verdict verdict, LocalDate judgedOn, boolean again, String reasons) {}

    private record Handler(String step) implements StepHandler<Judgement> {

        @Override
        public Class<Judgement> form() {
            return Judgement.class;
        }

        @Override
        public Map<String, Object> complete(Judgement form, StepContext step) {
            return Map.of();
        }
    }
}
