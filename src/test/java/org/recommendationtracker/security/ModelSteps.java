package org.recommendationtracker.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.recommendationtracker.party.Role;

/** What people do, read from the models: a step that is added to one is here by itself. */
final class ModelSteps {

    private ModelSteps() {}

    /**
     * A task, or the start of a process.
     *
     * @param id of the user task, or key of the process
     * @param role to which the model gives it
     */
    record ModelStep(String id, String name, Role role) {}

    static List<ModelStep> tasks() {
        return models().flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .map(task -> new ModelStep(task.getId(), task.getName(), role(task.getCamundaCandidateGroups())))
                .toList();
    }

    static List<ModelStep> starts() {
        return models().flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .filter(process -> process.getCamundaCandidateStarterGroups() != null)
                .map(process -> new ModelStep(
                        process.getId(), process.getName(), role(process.getCamundaCandidateStarterGroups())))
                .toList();
    }

    private static Role role(String group) {
        return Role.ofGroup(group).orElseThrow();
    }

    private static Stream<BpmnModelInstance> models() {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
