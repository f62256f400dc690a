package org.recommendationtracker.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

/**
 * Whether the tests of the whole product, together, pass every node and flow of every model. Runs after them, in the
 * build's phase {@code verify}. What they do not pass stands in {@code not-passed.properties}, with the reason.
 */
class ModelCoverageCheck {

    private static final String EXCEPTIONS = "/not-passed.properties";

    @Test
    void every_element_of_every_model_is_passed_or_excused() throws IOException {
        Set<String> passed = recorded();
        Set<String> excused = excused();
        Set<String> missing = new TreeSet<>();
        Set<String> all = new HashSet<>();
        for (Path file : models()) {
            Coverage coverage = Coverage.of(file, passed);
            System.out.println(coverage.summary());
            missing.addAll(coverage.missing());
            all.addAll(coverage.elements());
        }
        assertThat(excused).as("excused, but not in any model").isSubsetOf(all);
        assertThat(excused).as("excused, but passed").doesNotContainAnyElementsOf(passed);
        missing.removeAll(excused);
        assertThat(missing)
                .as(
                        "passed by no test of the whole product; pass them, or say why not in src/test/resources%s",
                        EXCEPTIONS)
                .isEmpty();
    }

    private static Set<String> recorded() throws IOException {
        assertThat(ModelRecorder.FOLDER)
                .as("what the tests passed, which ./mvnw verify records")
                .isDirectory();
        Set<String> lines = new HashSet<>();
        try (Stream<Path> files = Files.list(ModelRecorder.FOLDER)) {
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    private static Set<String> excused() throws IOException {
        Properties reasons = new Properties();
        try (InputStream file = ModelCoverageCheck.class.getResourceAsStream(EXCEPTIONS)) {
            reasons.load(file);
        }
        assertThat(reasons.values()).as("reasons").allSatisfy(reason -> assertThat(reason.toString())
                .isNotBlank());
        return reasons.stringPropertyNames();
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    /** What of one model's elements was passed, each as "process/element". */
    private record Coverage(String process, List<String> nodes, List<String> flows, Set<String> passed) {

        static Coverage of(Path file, Set<String> passed) {
            var model = Bpmn.readModelFromFile(file.toFile());
            String process = model.getModelElementsByType(Process.class)
                    .iterator()
                    .next()
                    .getId();
            return new Coverage(
                    process,
                    named(process, model.getModelElementsByType(FlowNode.class)),
                    named(process, model.getModelElementsByType(SequenceFlow.class)),
                    withFlowsToEvents(process, model.getModelElementsByType(EventBasedGateway.class), passed));
        }

        /** The engine goes from such a gateway straight to the event that happens, not over the flow to it. */
        private static Set<String> withFlowsToEvents(
                String process, Collection<EventBasedGateway> gateways, Set<String> passed) {
            Set<String> all = new HashSet<>(passed);
            gateways.stream()
                    .flatMap(gateway -> gateway.getOutgoing().stream())
                    .filter(flow ->
                            passed.contains(process + "/" + flow.getTarget().getId()))
                    .forEach(flow -> all.add(process + "/" + flow.getId()));
            return all;
        }

        private static List<String> named(String process, Collection<? extends FlowElement> elements) {
            return elements.stream()
                    .map(element -> process + "/" + element.getId())
                    .toList();
        }

        List<String> elements() {
            return Stream.concat(nodes.stream(), flows.stream()).toList();
        }

        List<String> missing() {
            return elements().stream()
                    .filter(element -> !passed.contains(element))
                    .toList();
        }

        String summary() {
            return "%s: %d of %d nodes, %d of %d flows passed%s"
                    .formatted(
                            process,
                            count(nodes),
                            nodes.size(),
                            count(flows),
                            flows.size(),
                            missing().isEmpty() ? "" : "; not passed: " + missing());
        }

        private long count(List<String> elements) {
            return elements.stream().filter(passed::contains).count();
        }
    }
}
