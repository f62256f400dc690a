package org.recommendationtracker.workflow.engine;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The jobs whose attempts are used up, each an incident of the engine's. Nothing more happens in their processes until an
 * administrator has them tried again. Who may ask is for the caller to check.
 */
@Service
public class FailedJobs {

    private static final Logger LOG = LoggerFactory.getLogger(FailedJobs.class);

    /** More than anybody looks through; the number of all is told besides. */
    private static final int MAX_SHOWN = 100;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final EngineCommands engine;
    private final Clock clock;

    FailedJobs(
            RuntimeService runtime,
            RepositoryService repository,
            ManagementService management,
            EngineCommands engine,
            Clock clock) {
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.engine = engine;
        this.clock = clock;
    }

    public long count() {
        return asTheEngine(() -> runtime.createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .count());
    }

    /** The latest first, as many as a page takes. */
    public List<FailedJob> latest() {
        return asTheEngine(() -> runtime
                .createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .orderByIncidentTimestamp()
                .desc()
                .listPage(0, MAX_SHOWN)
                .stream()
                .map(this::describe)
                .toList());
    }

    /**
     * Has the job tried once more, at once.
     *
     * @param who asks for it, for the log
     * @return false if the job is not there any more
     */
    public boolean tryAgain(String id, String who) {
        return asTheEngine(() -> {
            Job job = management.createJobQuery().jobId(id).noRetriesLeft().singleResult();
            if (job == null) {
                return false;
            }
            management
                    .setJobRetries(1)
                    .jobId(id)
                    .dueDate(Date.from(clock.instant()))
                    .execute();
            LOG.info("{} has job {} of process {} tried again", who, id, job.getProcessInstanceId());
            return true;
        });
    }

    private FailedJob describe(Incident incident) {
        String reason = Objects.requireNonNullElse(incident.getIncidentMessage(), "");
        return new FailedJob(
                incident.getConfiguration(),
                key(incident.getProcessInstanceId()),
                step(incident.getProcessDefinitionId(), incident.getActivityId()),
                reason,
                incident.getIncidentTimestamp().toInstant());
    }

    private String key(@Nullable String process) {
        ProcessInstance instance = process == null
                ? null
                : runtime.createProcessInstanceQuery()
                        .processInstanceId(process)
                        .singleResult();
        return instance == null ? "" : Objects.requireNonNullElse(instance.getBusinessKey(), "");
    }

    private String step(@Nullable String definition, @Nullable String activity) {
        if (definition == null || activity == null) {
            return "The engine's own work";
        }
        return Optional.ofNullable(
                        repository.getBpmnModelInstance(definition).<FlowElement>getModelElementById(activity))
                .map(FlowElement::getName)
                .orElse(activity);
    }

    /** Administrators have no rights in processes; here they may look at what failed, and ask for one thing. */
    private <T> T asTheEngine(Supplier<T> question) {
        return engine.runWithEveryRight(question);
    }
}
