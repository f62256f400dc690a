package org.recommendationtracker.workflow.task;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.workflow.BusinessKeys;
import org.recommendationtracker.workflow.StaleTask;
import org.recommendationtracker.workflow.engine.StepTasks;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

/** The tasks of the person on whose behalf the engine is asked. What they may see the engine decides. */
@Service
public class OpenTasks {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final StepTasks steps;
    private final Clock clock;

    OpenTasks(
            ProcessEngineConfiguration engine,
            TaskService tasks,
            RuntimeService runtime,
            StepTasks steps,
            Clock clock) {
        this.engine = (ProcessEngineConfigurationImpl) engine;
        this.tasks = tasks;
        this.runtime = runtime;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * What has become of a task that is not open any more.
     *
     * @param key what it was about: a recommendation's reference, that of a thing of its own, or a report's
     * @param reference the recommendation's; empty in a step of a report
     * @param by null if it ended without anybody doing it
     */
    public record Closed(
            String step,
            String name,
            String key,
            Optional<RecommendationReference> reference,
            @Nullable String by,
            Instant at) {}

    /** A page of tasks, those that are due first at the top. */
    public Page<OpenTask> find(TaskFilter filter, Pageable page) {
        return command(context -> {
            Authentication person = context.getAuthentication();
            TaskQuery query =
                    filter.narrow(tasks.createTaskQuery(), person.getUserId(), person.getGroupIds(), clock.instant());
            List<Task> found = query.orderByDueDate()
                    .asc()
                    .orderByTaskCreateTime()
                    .asc()
                    .orderByTaskId()
                    .asc()
                    .listPage((int) page.getOffset(), page.getPageSize());
            return new PageImpl<>(opened(found, person(person), context), page, query.count());
        });
    }

    /**
     * A task that the person may do.
     *
     * @throws StaleTask if it is not open, or not for them
     */
    public OpenTask get(String id) {
        return command(context -> {
            Person person = person(context.getAuthentication());
            return opened(tasks.createTaskQuery().taskId(id).list(), person, context).stream()
                    .findFirst()
                    .orElseThrow(() -> new StaleTask(StaleTask.Change.GONE));
        });
    }

    /** What this person is to do on a recommendation, or on a thing of its own such as an action. */
    public List<OpenTask> on(RecommendationReference reference, Person person) {
        if (person.memberships().isEmpty()) {
            return List.of();
        }
        List<String> groups =
                person.memberships().stream().map(Membership::group).toList();
        return command(context -> context.runWithoutAuthorization(() -> opened(
                tasks.createTaskQuery()
                        .or()
                        .processInstanceBusinessKey(reference.value())
                        .processInstanceBusinessKeyLike(reference.value() + "/%")
                        .endOr()
                        .or()
                        .taskAssignee(person.userId())
                        .taskCandidateGroupIn(groups)
                        .endOr()
                        .orderByDueDate()
                        .asc()
                        .list(),
                person,
                context)));
    }

    /** What became of a task that the person might have done; empty if they may not know, or it is open. */
    public Optional<Closed> findClosed(String id) {
        return command(context -> Optional.ofNullable(engine.getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .taskId(id)
                        .finished()
                        .singleResult())
                .map(task -> closed(task, context)));
    }

    private Closed closed(HistoricTaskInstance task, CommandContext context) {
        String key = context.runWithoutAuthorization(() -> engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
        ActivityImpl step = activity(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        boolean completed = "completed".equals(task.getDeleteReason());
        return new Closed(
                task.getTaskDefinitionKey(),
                String.valueOf(step.getProperty("name")),
                key,
                BusinessKeys.subject(task.getProcessDefinitionKey(), key),
                completed ? task.getAssignee() : null,
                task.getEndTime().toInstant());
    }

    private static Person person(Authentication signedIn) {
        return Person.ofGroups(signedIn.getUserId(), signedIn.getGroupIds());
    }

    /** What is found, as far as the person may do it. */
    private List<OpenTask> opened(List<Task> found, Person person, CommandContext context) {
        Set<String> instances = found.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!instances.isEmpty()) {
            // one query for all of them: each task then finds its own in the engine's cache
            context.runWithoutAuthorization(() -> runtime.createProcessInstanceQuery()
                    .processInstanceIds(instances)
                    .list());
        }
        return found.stream()
                .map(TaskEntity.class::cast)
                // a task outside all processes is no step, whoever made it
                .filter(task -> task.getProcessInstanceId() != null)
                .filter(task -> context.runWithoutAuthorization(() -> steps.mayDo(task, person)))
                .map(this::opened)
                .toList();
    }

    private OpenTask opened(TaskEntity task) {
        String key = task.getProcessInstance().getBusinessKey();
        ActivityImpl step = activity(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                String.valueOf(step.getProperty("name")),
                Objects.toString(step.getProperty("documentation"), ""),
                key,
                BusinessKeys.subject(task.getProcessDefinition().getKey(), key),
                StepTasks.roles(task.getTaskDefinition().getCandidateGroupIdExpressions()),
                task.getAssignee(),
                task.getDueDate() == null
                        ? null
                        : England.dayOf(task.getDueDate().toInstant()));
    }

    private ActivityImpl activity(String process, String step) {
        return engine.getDeploymentCache()
                .findDeployedProcessDefinitionById(process)
                .findActivity(step);
    }

    /** What is found is read on while the engine's command lasts. */
    private <T> T command(Command<T> command) {
        return engine.getCommandExecutorTxRequired().execute(command);
    }
}
