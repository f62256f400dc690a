package org.recommendationtracker.workflow.way;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.recommendationtracker.register.web.ProcessPictures;
import org.recommendationtracker.workflow.Processes;
import org.recommendationtracker.workflow.diagram.Diagram;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the process of a recommendation from the model that it runs on and from what the engine remembers of it. */
@Component
@Transactional(readOnly = true)
class RecommendationPictures implements ProcessPictures {

    private final ProcessHistory past;
    private final RepositoryService repository;

    /** By the id of the process definition, of which a model that was deployed never changes. */
    private final Map<String, Diagram> diagrams = new ConcurrentHashMap<>();

    RecommendationPictures(ProcessHistory past, RepositoryService repository) {
        this.past = past;
        this.repository = repository;
    }

    /** A recommendation that was reopened has several runs; the newest of their models is drawn. */
    @Override
    public Optional<Picture> of(String reference) {
        List<HistoricProcessInstance> runs = past.runs(Processes.RECOMMENDATION, reference);
        return runs.stream()
                .max(Comparator.comparing(HistoricProcessInstance::getProcessDefinitionVersion))
                .map(newest -> draw(reference, newest.getProcessDefinitionId(), runs));
    }

    private Picture draw(String reference, String definition, List<HistoricProcessInstance> runs) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition);
        ProcessPath way =
                ProcessPath.of(model, runs.stream().map(past::passages).toList());
        PathNarrative account = new PathNarrative(model, way);
        List<String> now = new ArrayList<>(account.now());
        runs.stream()
                .flatMap(run -> past.openCalls(run).stream())
                .map(this::standing)
                .forEach(now::addAll);
        String svg = diagrams.computeIfAbsent(definition, id -> Diagram.of(model))
                .draw(
                        "The process of recommendation " + reference,
                        String.join("; ", now) + ". What has happened and what can come next is said beneath.",
                        way.marks());
        return new Picture(svg, account.happened(), List.copyOf(now), account.next());
    }

    /** Where a process stands that the recommendation's has called: that of an action. */
    private List<String> standing(HistoricProcessInstance called) {
        BpmnModelInstance model = repository.getBpmnModelInstance(called.getProcessDefinitionId());
        return new PathNarrative(model, ProcessPath.of(model, List.of(past.passages(called))))
                .now().stream()
                        .map(step -> called.getBusinessKey() + ": " + step)
                        .toList();
    }
}
