package org.recommendationtracker.workflow.task;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.workflow.BusinessKeys;
import org.recommendationtracker.workflow.StaleTask;
import org.recommendationtracker.workflow.engine.Caller;
import org.recommendationtracker.workflow.engine.EngineCommands;
import org.recommendationtracker.workflow.engine.StepLookup;
import org.recommendationtracker.workflow.engine.StepTasks;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

/** The tasks of the person on whose behalf the engine is asked. What they may see the engine decides. */
@Service
public class OpenTasks {

    private final EngineCommands engine;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final StepTasks steps;
    private final StepLookup models;
    private final Clock clock;

    OpenTasks(
            EngineCommands engine,
            TaskService tasks,
            RuntimeService runtime,
            HistoryService history,
            StepTasks steps,
            StepLookup models,
            Clock clock) {
        this.engine = engine;
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.steps = steps;
        this.models = models;
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

    /**
     * A page of tasks, those that are due first at the top. The engine is not asked for rights besides, which a task's groups
     * have and nobody else: that costs ten rows for each task of an office.
     */
    public Page<OpenTask> find(TaskFilter filter, Pageable page) {
        Caller caller = engine.caller();
        if (caller.groups().isEmpty()) {
            return Page.empty(page);
        }
        return engine.runWithEveryRight(() -> {
            TaskQuery query = filter.narrow(tasks.createTaskQuery(), caller.userId(), caller.groups(), clock.instant());
            List<Task> found = query.orderByDueDate()
                    .asc()
                    .orderByTaskCreateTime()
                    .asc()
                    .orderByTaskId()
                    .asc()
                    .listPage((int) page.getOffset(), page.getPageSize());
            return new PageImpl<>(opened(found, caller.person()), page, query.count());
        });
    }

    /**
     * A task that the person may do.
     *
     * @throws StaleTask if it is not open, or not for them
     */
    public OpenTask get(String id) {
        return engine.run(() -> {
            Person person = engine.caller().person();
            return opened(tasks.createTaskQuery().taskId(id).list(), person).stream()
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
        return engine.runWithEveryRight(() -> opened(
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
                person));
    }

    /** What became of a task that the person might have done; empty if they may not know, or it is open. */
    public Optional<Closed> findClosed(String id) {
        Person person = engine.caller().person();
        return engine.runWithEveryRight(() -> Optional.ofNullable(history.createHistoricTaskInstanceQuery()
                        .taskId(id)
                        .finished()
                        .singleResult())
                .filter(task -> task.getProcessInstanceId() != null)
                .flatMap(task -> closed(task, businessKey(task), person)));
    }

    private String businessKey(HistoricTaskInstance task) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private Optional<Closed> closed(HistoricTaskInstance task, String key, Person person) {
        if (!steps.mightHaveDone(task, key, person)) {
            return Optional.empty();
        }
        boolean completed = "completed".equals(task.getDeleteReason());
        return Optional.of(new Closed(
                task.getTaskDefinitionKey(),
                models.nameOf(task.getProcessDefinitionId(), task.getTaskDefinitionKey()),
                key,
                BusinessKeys.subject(task.getProcessDefinitionKey(), key),
                completed ? task.getAssignee() : null,
                task.getEndTime().toInstant()));
    }

    /** What is found, as far as the person may do it. */
    private List<OpenTask> opened(List<Task> found, Person person) {
        Set<String> instances = found.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!instances.isEmpty()) {
            // one query for all of them: each task then finds its own in the engine's cache
            engine.runWithEveryRight(() -> runtime.createProcessInstanceQuery()
                    .processInstanceIds(instances)
                    .list());
        }
        return found.stream()
                // a task outside all processes is no step, whoever made it
                .filter(task -> task.getProcessInstanceId() != null)
                .filter(task -> steps.mayDo(task, person))
                .map(this::opened)
                .toList();
    }

    private OpenTask opened(Task task) {
        StepLookup.Step step = models.of(task);
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                step.name(),
                step.whatToDo(),
                step.key(),
                BusinessKeys.subject(step.process(), step.key()),
                step.roles(),
                task.getAssignee(),
                task.getDueDate() == null
                        ? null
                        : England.dayOf(task.getDueDate().toInstant()));
    }
}
