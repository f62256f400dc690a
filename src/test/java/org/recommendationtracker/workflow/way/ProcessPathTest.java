package org.recommendationtracker.workflow.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.recommendationtracker.workflow.way.ActivityVisit.Standing.BROKEN_OFF;
import static org.recommendationtracker.workflow.way.ActivityVisit.Standing.DONE;
import static org.recommendationtracker.workflow.way.ActivityVisit.Standing.OPEN;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.workflow.diagram.Highlights;

class ProcessPathTest {

    /** A draft that is signed off or returned; a note may be taken and time may run out while it is drafted. */
    private static final BpmnModelInstance DRAFTING = Bpmn.createExecutableProcess("drafting")
            .startEvent("issued")
            .name("Issued")
            .sequenceFlowId("begin")
            .userTask("draft")
            .name("Draft")
            .sequenceFlowId("propose")
            .userTask("sign")
            .name("Sign off")
            .sequenceFlowId("ask")
            .exclusiveGateway("signed")
            .name("Signed?")
            .sequenceFlowId("yes")
            .condition("Yes", "${signed}")
            .endEvent("decided")
            .name("Decided")
            .moveToNode("signed")
            .sequenceFlowId("no")
            .condition("No", "${!signed}")
            .connectTo("draft")
            .moveToActivity("draft")
            .boundaryEvent("late")
            .name("Time is up")
            .timerWithDuration("P1D")
            .sequenceFlowId("too-late")
            .endEvent("lapsed")
            .name("Lapsed")
            .moveToActivity("draft")
            .boundaryEvent("reminded")
            .name("Reminder")
            .cancelActivity(false)
            .timerWithDuration("PT1H")
            .sequenceFlowId("remind")
            .endEvent("told")
            .done();

    private static final BpmnModelInstance TWO_AT_ONCE = Bpmn.createExecutableProcess("two-at-once")
            .startEvent("start")
            .sequenceFlowId("in")
            .parallelGateway("fork")
            .sequenceFlowId("to-left")
            .userTask("left")
            .name("Left")
            .sequenceFlowId("from-left")
            .parallelGateway("join")
            .sequenceFlowId("out")
            .endEvent("end")
            .moveToNode("fork")
            .sequenceFlowId("to-right")
            .userTask("right")
            .name("Right")
            .sequenceFlowId("from-right")
            .connectTo("join")
            .done();

    private static final BpmnModelInstance WITH_PARTS = withParts();

    @Test
    void a_loop_counts_each_node_and_flow_as_often_as_it_was_passed() {
        ProcessPath way = way(DRAFTING, done("issued", "draft", "sign", "signed", "draft"), open("sign"));

        assertThat(way.marks())
                .isEqualTo(marks(
                        Map.of(
                                "issued", 1, "begin", 1, "draft", 2, "propose", 2, "sign", 2, "ask", 1, "signed", 1,
                                "no", 1),
                        "sign"));
    }

    @Test
    void a_flow_that_was_not_taken_is_not_marked() {
        ProcessPath way = way(DRAFTING, done("issued", "draft", "sign", "signed", "decided"));

        assertThat(way.marks().passed()).containsKeys("yes", "decided").doesNotContainKeys("no", "too-late", "late");
        assertThat(way.marks().current()).isEmpty();
    }

    @Test
    void both_ways_out_of_a_fork_are_taken_and_each_into_the_join_once() {
        ProcessPath way = way(TWO_AT_ONCE, done("start", "fork", "left", "right", "join", "join", "end"));

        assertThat(way.marks().passed())
                .containsOnly(
                        entry("start", 1),
                        entry("in", 1),
                        entry("fork", 1),
                        entry("to-left", 1),
                        entry("to-right", 1),
                        entry("left", 1),
                        entry("right", 1),
                        entry("from-left", 1),
                        entry("from-right", 1),
                        entry("join", 2),
                        entry("out", 1),
                        entry("end", 1));
    }

    @Test
    void work_that_was_broken_off_leads_nowhere_but_from_its_border() {
        ProcessPath way =
                way(DRAFTING, done("issued"), List.of(new ActivityVisit("draft", BROKEN_OFF)), done("late", "lapsed"));

        assertThat(way.marks().passed())
                .containsKeys("draft", "late", "too-late", "lapsed")
                .doesNotContainKey("propose");
        assertThat(new PathNarrative(DRAFTING, way).happened())
                .containsExactly("Issued", "Draft: broken off", "Time is up", "Lapsed");
    }

    @Test
    void all_runs_are_marked_and_only_the_running_one_stands_somewhere() {
        List<ActivityVisit> first = done("issued", "draft", "sign", "signed", "decided");
        List<ActivityVisit> second =
                Stream.of(done("issued"), open("draft")).flatMap(List::stream).toList();
        ProcessPath way = ProcessPath.of(DRAFTING, List.of(first, second));

        assertThat(way.marks().current()).containsExactly("draft");
        assertThat(way.marks().passed())
                .contains(entry("issued", 2), entry("draft", 2), entry("begin", 2), entry("yes", 1));
    }

    @Test
    void what_an_earlier_version_of_the_model_had_is_left_out() {
        assertThat(way(DRAFTING, done("issued", "abolished"), open("draft"))
                        .marks()
                        .passed()
                        .keySet())
                .containsExactlyInAnyOrder("issued", "begin", "draft");
    }

    @Test
    void a_part_is_passed_and_the_process_stands_at_the_work_in_it() {
        ProcessPath way = way(WITH_PARTS, done("start"), open("part"), done("part-start"), open("step"));

        assertThat(way.marks().current()).containsExactly("step");
        assertThat(way.marks().passed()).containsKeys("part", "step");
    }

    @Test
    void the_account_tells_what_happened_with_the_answers_that_were_given() {
        PathNarrative account =
                new PathNarrative(DRAFTING, way(DRAFTING, done("issued", "draft", "sign", "signed"), open("draft")));

        assertThat(account.happened()).containsExactly("Issued", "Draft", "Sign off", "Signed? No");
        assertThat(account.now()).containsExactly("Draft");
    }

    @Test
    void the_account_tells_what_can_come_next_and_on_what_it_depends() {
        assertThat(new PathNarrative(DRAFTING, way(DRAFTING, open("sign"))).next())
                .containsExactly("Decided, if “Signed?” is answered “Yes”", "Draft, if “Signed?” is answered “No”");
        assertThat(new PathNarrative(DRAFTING, way(DRAFTING, open("draft"))).next())
                .containsExactly("Sign off", "Time is up, which would break it off", "Reminder, while it goes on");
        assertThat(new PathNarrative(WITH_PARTS, way(WITH_PARTS, open("part", "step"))).next())
                .containsExactly("Part done", "Recalled, which would break it off", "Withdrawn, at any time");
    }

    @Test
    void the_account_tells_what_is_waited_for() {
        PathNarrative account = new PathNarrative(WITH_PARTS, way(WITH_PARTS, open("what-first")));

        assertThat(account.now()).containsExactly("Waiting for: What comes first");
        assertThat(account.next()).containsExactly("Answer", "Withdrawn, at any time");
    }

    @Test
    void the_account_tells_how_the_process_ended() {
        PathNarrative ended =
                new PathNarrative(DRAFTING, way(DRAFTING, done("issued", "draft", "sign", "signed", "decided")));
        PathNarrative removed = new PathNarrative(
                DRAFTING, way(DRAFTING, done("issued"), List.of(new ActivityVisit("draft", BROKEN_OFF))));

        assertThat(ended.now()).containsExactly("The process has ended: Decided.");
        assertThat(ended.next()).isEmpty();
        assertThat(removed.now()).containsExactly("The process has ended.");
    }

    @Test
    void work_names_the_lane_that_does_it() {
        BpmnModelInstance recommendation = Bpmn.readModelFromFile(new File("bpmn/recommendation.bpmn"));

        assertThat(new PathNarrative(recommendation, way(recommendation, open("sign-off-response"))).now())
                .containsExactly("Sign off the response (Minister's office)");
    }

    private static BpmnModelInstance withParts() {
        ProcessBuilder process = Bpmn.createExecutableProcess("with-parts");
        process.eventSubProcess("on-withdrawal")
                .startEvent("withdrawn")
                .name("Withdrawn")
                .message("withdrawal")
                .endEvent("gone");
        return process.startEvent("start")
                .subProcess("part")
                .name("A part")
                .embeddedSubProcess()
                .startEvent("part-start")
                .userTask("step")
                .name("Step")
                .endEvent("part-end")
                .name("Part done")
                .subProcessDone()
                .boundaryEvent("recalled")
                .name("Recalled")
                .message("recall")
                .endEvent("recall-end")
                .moveToActivity("part")
                .eventBasedGateway()
                .id("what-first")
                .name("What comes first")
                .intermediateCatchEvent("answer")
                .name("Answer")
                .message("answer")
                .endEvent("end")
                .done();
    }

    @SafeVarargs
    private static ProcessPath way(BpmnModelInstance model, List<ActivityVisit>... passages) {
        List<ActivityVisit> run = new ArrayList<>();
        for (List<ActivityVisit> part : passages) {
            run.addAll(part);
        }
        return ProcessPath.of(model, List.of(run));
    }

    private static List<ActivityVisit> done(String... elements) {
        return Arrays.stream(elements)
                .map(element -> new ActivityVisit(element, DONE))
                .toList();
    }

    private static List<ActivityVisit> open(String... elements) {
        return Arrays.stream(elements)
                .map(element -> new ActivityVisit(element, OPEN))
                .toList();
    }

    private static Highlights marks(Map<String, Integer> passed, String current) {
        return new Highlights(passed, Set.of(current));
    }
}
