package org.recommendationtracker.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.Status;

/** What holds for every process model, so that people can read it and no instance can get stuck in it. */
class ProcessModelsTest {

    private static final Path FOLDER = Path.of("bpmn");

    /** Who starts a process by hand; any other starts by itself. */
    private static final Map<String, String> STARTERS = Map.of(
            "extension", "officials",
            "withdrawal", "officials",
            "correction", "officials",
            "duplicate", "officials",
            "board-report", "lscb",
            "split", "officials",
            "reopening", "panel");

    private static final String ASKED_FOR = "\\$\\{[a-z]+\\.[a-zA-Z]+\\(execution\\)}";

    @ParameterizedTest
    @MethodSource("processes")
    void every_element_says_what_it_is_for_under_a_meaningful_id(String process) {
        assertThat(elements(process, FlowNode.class)).isNotEmpty().allSatisfy(node -> {
            assertThat(node.getId()).matches("[a-z]+(-[a-z]+)*");
            assertThat(node.getName()).isNotBlank();
            assertThat(node.getDocumentations()).singleElement().satisfies(text -> assertThat(text.getTextContent())
                    .isNotBlank());
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_element_is_drawn_in_one_lane(String process) {
        assertThat(elements(process, Lane.class).stream().flatMap(lane -> lane.getFlowNodeRefs().stream()))
                .extracting(FlowNode::getId)
                .containsExactlyInAnyOrderElementsOf(elements(process, FlowNode.class).stream()
                        .map(FlowNode::getId)
                        .toList());
        assertThat(elements(process, FlowNode.class))
                .allSatisfy(node -> assertThat(node.getDiagramElement()).isNotNull());
        assertThat(elements(process, SequenceFlow.class))
                .allSatisfy(flow -> assertThat(flow.getDiagramElement()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_gateway_always_has_a_labelled_way_out(String process) {
        assertThat(elements(process, ExclusiveGateway.class)).allSatisfy(gateway -> {
            SequenceFlow otherwise = gateway.getDefault();
            assertThat(otherwise).isNotNull();
            assertThat(gateway.getOutgoing()).allSatisfy(flow -> {
                assertThat(flow.getName()).isNotBlank();
                assertThat(flow.equals(otherwise)).isEqualTo(flow.getConditionExpression() == null);
            });
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_human_step_has_a_role_a_due_date_and_a_form_of_its_own_name(String process) {
        List<String> groups = Arrays.stream(Role.values()).map(Role::group).toList();
        assertThat(elements(process, UserTask.class)).allSatisfy(task -> {
            assertThat(groups).contains(task.getCamundaCandidateGroups());
            assertThat(task.getCamundaDueDate())
                    .as("asked for: how long things take is in clocks.dmn alone")
                    .matches(ASKED_FOR);
            assertThat(task.getCamundaFormRef()).isEqualTo(task.getId());
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(Files.readString(FOLDER.resolve("forms/" + task.getId() + ".form")))
                    .contains("\"id\": \"" + task.getId() + "\"");
        });
    }

    /** Running processes are taken along when a model changes, and their timers set anew: a duration would begin again. */
    @ParameterizedTest
    @MethodSource("processes")
    void every_timer_is_a_date_that_is_asked_for_so_that_it_can_be_set_anew(String process) {
        assertThat(elements(process, TimerEventDefinition.class))
                .allSatisfy(timer ->
                        assertThat(timer.getTimeDate().getTextContent()).matches(ASKED_FOR));
    }

    @Test
    void every_milestone_of_a_recommendation_names_its_status() {
        Map<String, Status> milestones = Stream.concat(
                        elements("recommendation", IntermediateThrowEvent.class).stream(),
                        elements("recommendation", EndEvent.class).stream())
                .filter(event -> event.getExtensionElements() != null)
                .collect(Collectors.toMap(Event::getId, ProcessModelsTest::statusOf));
        assertThat(milestones)
                .containsOnly(
                        entry("under-consideration", Status.UNDER_CONSIDERATION),
                        entry("accepted", Status.ACCEPTED),
                        entry("delivery-started", Status.IN_PROGRESS),
                        entry("awaiting-verification", Status.AWAITING_VERIFICATION),
                        entry("rejected", Status.REJECTED),
                        entry("implemented", Status.IMPLEMENTED));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void only_requests_are_started_by_hand_and_all_are_kept_for_ten_years(String process) {
        String starters = STARTERS.get(process);
        assertThat(elements(process, Process.class))
                .as("%s, of which STARTERS says %s", process, starters)
                .singleElement()
                .satisfies(definition -> {
                    assertThat(definition.getId()).isEqualTo(process);
                    assertThat(definition.isExecutable()).isTrue();
                    assertThat(definition.isCamundaStartableInTasklist()).isEqualTo(starters != null);
                    assertThat(definition.getCamundaCandidateStarterGroups()).isEqualTo(starters);
                    assertThat(definition.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
                });
    }

    static List<String> processes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn"))
                    .map(name -> name.substring(0, name.length() - ".bpmn".length()))
                    .sorted()
                    .toList();
        }
    }

    private static Status statusOf(Event milestone) {
        return milestone
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .singleResult()
                .getCamundaProperties()
                .stream()
                .filter(property -> property.getCamundaName().equals("status"))
                .map(property -> Status.valueOf(property.getCamundaValue()))
                .findFirst()
                .orElseThrow();
    }

    private static <T extends ModelElementInstance> Collection<T> elements(String process, Class<T> type) {
        BpmnModelInstance model =
                Bpmn.readModelFromFile(FOLDER.resolve(process + ".bpmn").toFile());
        return model.getModelElementsByType(type);
    }
}
