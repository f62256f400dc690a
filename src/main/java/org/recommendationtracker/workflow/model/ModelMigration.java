package org.recommendationtracker.workflow.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.recommendationtracker.workflow.engine.ClusterLock;
import org.recommendationtracker.workflow.task.ClockTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes what runs along when the product comes with changed models: each process instance of an older version goes on in
 * the newest, if the same step is in both. What cannot be taken along goes on in its own version and is named in the log.
 */
@Component
class ModelMigration {

    private static final Logger LOG = LoggerFactory.getLogger(ModelMigration.class);

    /** Processes that have taken the place of others, which had other names. */
    private static final Map<String, String> SUCCEEDED = Map.of(ClockTasks.DELAY, FormerClocks.CLOCK);

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ClusterLock turns;

    ModelMigration(RepositoryService repository, RuntimeService runtime, ClusterLock turns) {
        this.repository = repository;
        this.runtime = runtime;
        this.turns = turns;
    }

    /**
     * What came of a migration.
     *
     * @param migrated how many instances go on in the newest version
     */
    record Outcome(int migrated, List<Left> left) {}

    /**
     * A process instance that goes on in its older version.
     *
     * @param reason the engine's
     */
    record Left(String businessKey, String process, int version, String reason) {}

    /** Migrates what can be migrated; each instance in a transaction of its own, so that one that fails keeps no other. */
    Outcome migrate() {
        int migrated = 0;
        List<Left> left = new ArrayList<>();
        for (ProcessDefinition newest :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            int ofProcess = 0;
            for (ProcessDefinition older : olderThan(newest)) {
                ofProcess += migrate(older, newest, left);
            }
            if (ofProcess > 0) {
                LOG.info(
                        "{} process instances go on in version {} of \"{}\".",
                        ofProcess,
                        newest.getVersion(),
                        newest.getKey());
            }
            migrated += ofProcess;
        }
        left.forEach(instance -> LOG.warn(
                "{} cannot be taken along and goes on in version {} of \"{}\": {}",
                instance.businessKey(),
                instance.version(),
                instance.process(),
                instance.reason()));
        return new Outcome(migrated, List.copyOf(left));
    }

    private List<ProcessDefinition> olderThan(ProcessDefinition newest) {
        return Stream.concat(
                        definitions(newest.getKey())
                                .filter(definition -> definition.getVersion() < newest.getVersion()),
                        Optional.ofNullable(SUCCEEDED.get(newest.getKey())).stream()
                                .flatMap(this::definitions))
                .toList();
    }

    private Stream<ProcessDefinition> definitions(String key) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(key).list().stream();
    }

    private int migrate(ProcessDefinition older, ProcessDefinition newest, List<Left> left) {
        List<ProcessInstance> instances = runtime.createProcessInstanceQuery()
                .processDefinitionId(older.getId())
                .list();
        if (instances.isEmpty()) {
            return 0;
        }
        // dates of timers are asked of the recommendation again, and messages have the names that are sent from now on
        MigrationPlan plan = runtime.createMigrationPlan(older.getId(), newest.getId())
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        int migrated = 0;
        for (ProcessInstance instance : instances) {
            try {
                migrated += migrate(plan, instance.getId()) ? 1 : 0;
            } catch (ProcessEngineException | ConcurrencyFailureException e) {
                left.add(new Left(
                        Objects.requireNonNullElse(instance.getBusinessKey(), instance.getId()),
                        older.getKey(),
                        older.getVersion(),
                        reason(e)));
            }
        }
        return migrated;
    }

    /** False if it has ended meanwhile, or another node has migrated it. */
    private boolean migrate(MigrationPlan plan, String instance) {
        return turns.take(() -> {
            boolean there = runtime.createProcessInstanceQuery()
                            .processDefinitionId(plan.getSourceProcessDefinitionId())
                            .processInstanceId(instance)
                            .count()
                    > 0;
            if (there) {
                runtime.newMigration(plan).processInstanceIds(instance).execute();
            }
            return there;
        });
    }

    private static String reason(RuntimeException e) {
        return e instanceof MigratingProcessInstanceValidationException refused
                ? reason(refused.getValidationReport())
                : String.valueOf(e.getMessage());
    }

    private static String reason(MigratingProcessInstanceValidationReport report) {
        Stream<String> ofActivities = report.getActivityInstanceReports().stream()
                .map(activity -> named(activity.getSourceScopeId(), activity.getFailures()));
        Stream<String> ofTransitions = report.getTransitionInstanceReports().stream()
                .map(transition -> named(transition.getSourceScopeId(), transition.getFailures()));
        return Stream.of(report.getFailures().stream(), ofActivities, ofTransitions)
                .flatMap(Function.identity())
                .collect(Collectors.joining("; "));
    }

    private static String named(String activity, List<String> failures) {
        return activity + ": " + String.join(", ", failures);
    }
}
