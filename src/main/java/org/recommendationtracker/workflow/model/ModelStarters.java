package org.recommendationtracker.workflow.model;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.recommendationtracker.access.ProcessStarters;
import org.recommendationtracker.party.Role;
import org.springframework.stereotype.Component;

/** As the newest models say it. */
@Component
class ModelStarters implements ProcessStarters {

    private final RepositoryService repository;

    ModelStarters(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public List<Starter> all() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(this::starters)
                .toList();
    }

    private Stream<Starter> starters(ProcessDefinition definition) {
        Process process = repository.getBpmnModelInstance(definition.getId()).getModelElementById(definition.getKey());
        return process.getCamundaCandidateStarterGroupsList().stream()
                .flatMap(group -> Role.ofGroup(group).stream())
                .map(role -> new Starter(definition.getKey(), role));
    }
}
