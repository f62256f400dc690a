package org.recommendationtracker.workflow.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.refusal.Refusal;
import org.recommendationtracker.workflow.BusinessKeys;
import org.recommendationtracker.workflow.CommentRefused;
import org.recommendationtracker.workflow.step.Starter;
import org.recommendationtracker.workflow.step.StepContext;
import org.recommendationtracker.workflow.step.StepHandlers;
import org.springframework.stereotype.Component;

/** Carries out the step that a task stands for. A refusal goes through the engine as it is. */
@Component
public class StepTasks {

    private final StepHandlers handlers;
    private final Recommendations recommendations;
    private final TaskParties taskParties;

    StepTasks(StepHandlers handlers, Recommendations recommendations, TaskParties taskParties) {
        this.handlers = handlers;
        this.recommendations = recommendations;
        this.taskParties = taskParties;
    }

    Map<String, Object> show(TaskEntity task) {
        return handlers.show(task.getTaskDefinitionKey(), context(task, Actor.SYSTEM, Set.of()));
    }

    /** Carries the step out; a refusal leaves the task open and nothing written. */
    void complete(TaskEntity task, Map<String, Object> submitted) {
        if (task.getDelegationState() == DelegationState.PENDING) {
            throw StepRefused.notNow("This task is delegated: it must be resolved first.");
        }
        Actor actor = actor(task);
        requireUnclaimedByOthers(task, actor);
        StepContext context = context(task, actor, person().parties());
        Map<String, Object> routing = run(() -> handlers.complete(task.getTaskDefinitionKey(), submitted, context));
        routing.forEach(
                (name, value) -> task.getProcessInstance().setVariable(name, Variables.untypedValue(value, true)));
        HandledTasks.of(Context.getCommandContext()).add(task);
    }

    /**
     * Does what the form of a start event asks for; a refusal leaves nothing started and nothing written.
     *
     * @return the business key of the process that starts
     */
    String start(ProcessDefinitionEntity definition, String startEvent, Map<String, Object> submitted) {
        Starter starter = new Starter(person(), roles(definition.getCandidateStarterGroupIdExpressions()));
        return run(() -> handlers.start(startEvent, submitted, starter));
    }

    private static <T> T run(Callable<T> step) {
        // starting and waking other processes is the step's doing, not a right of the person's
        return Context.getCommandContext().runWithoutAuthorization(step);
    }

    /**
     * Whether somebody has the authority for a task's step, and did nothing before that bars them from it.
     *
     * @param found in the engine's command that lasts yet
     */
    public boolean mayDo(Task found, Person person) {
        TaskEntity task = (TaskEntity) found;
        return run(() -> memberships(task).stream().anyMatch(person.memberships()::contains)
                && handlers.bar(task.getTaskDefinitionKey(), context(task, person))
                        .isEmpty());
    }

    /**
     * Whether somebody has the authority for the step of a task that has ended.
     *
     * @param key the business key of its process
     */
    public boolean mightHaveDone(HistoricTaskInstance ended, String key, Person person) {
        TaskDefinition step = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(ended.getProcessDefinitionId())
                .getTaskDefinitions()
                .get(ended.getTaskDefinitionKey());
        return step != null
                && memberships(step, ended.getProcessDefinitionKey(), key).stream()
                        .anyMatch(person.memberships()::contains);
    }

    /** Refuses to let a task complete other than through its form: its step would be passed without being carried out. */
    void requireHandled(TaskEntity task) {
        if (!HandledTasks.of(Context.getCommandContext()).contain(task)) {
            throw new IllegalStateException("Task " + task.getId() + " can only be completed through its form.");
        }
    }

    /** The engine lets the whole group submit a task that one of them has claimed and may be in the middle of. */
    private static void requireUnclaimedByOthers(TaskEntity task, Actor actor) {
        String claimedBy = task.getAssignee();
        if (claimedBy != null && !claimedBy.equals(actor.userId())) {
            throw StepRefused.notNow(
                    ("%s has claimed this task, and nobody else can submit it. Nothing was saved: ask %s to submit it or to"
                                    + " give it back (unclaim), or an administrator to give it back.")
                            .formatted(claimedBy, claimedBy));
        }
    }

    /** Keeps a comment that was just made on a task in the recommendation's history too. */
    void keep(Comment comment) {
        TaskEntity task = comment.getTaskId() == null
                ? null
                : Context.getCommandContext().getTaskManager().findTaskById(comment.getTaskId());
        if (task == null) {
            throw new CommentRefused(
                    Refusal.Reason.UNKNOWN,
                    "Comments are made on open tasks. This task is completed already, or was withdrawn.");
        }
        RecommendationReference reference = subject(task)
                .orElseThrow(
                        () -> new CommentRefused(
                                Refusal.Reason.NOT_NOW,
                                "Comments are kept in the history of a recommendation. This task is about a report: nothing was saved."));
        try {
            run(() -> {
                recommendations.comment(reference, actor(task), comment.getFullMessage());
                return comment;
            });
        } catch (StepRefused refused) {
            throw new CommentRefused(refused.reason(), refused.getMessage());
        }
        Object description = task.getTaskDefinition().getDescriptionExpression().getValue(task.getExecution());
        task.setDescription(description.toString());
    }

    private StepContext context(TaskEntity task, Person person) {
        return context(task, new Actor(person.userId(), Role.SYSTEM, null), person.parties());
    }

    private StepContext context(TaskEntity task, Actor actor, Set<String> parties) {
        return new StepContext(
                task.getProcessInstance().getBusinessKey(),
                actor,
                parties,
                subject(task).map(recommendations::get));
    }

    private static Optional<RecommendationReference> subject(TaskEntity task) {
        return BusinessKeys.subject(
                task.getProcessDefinition().getKey(), task.getProcessInstance().getBusinessKey());
    }

    /**
     * The signed-in person, in the role that the model gives the step to, at the party that it is about.
     *
     * @throws AuthorizationException if they have no such role there
     */
    private Actor actor(TaskEntity task) {
        List<Membership> needed = memberships(task);
        Person person = person();
        return needed.stream()
                .filter(person.memberships()::contains)
                .findFirst()
                .map(membership -> new Actor(person.userId(), membership.role(), membership.party()))
                .orElseThrow(() -> new AuthorizationException("This step belongs to: "
                        + needed.stream()
                                .map(membership -> membership.role().title() + " (" + membership.party() + ")")
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private List<Membership> memberships(TaskEntity task) {
        return memberships(
                task.getTaskDefinition(),
                task.getProcessDefinition().getKey(),
                task.getProcessInstance().getBusinessKey());
    }

    private List<Membership> memberships(TaskDefinition step, String process, String businessKey) {
        return roles(step.getCandidateGroupIdExpressions()).stream()
                .map(role -> taskParties.of(role, process, businessKey))
                .toList();
    }

    private static Person person() {
        return Person.ofGroups(
                Objects.requireNonNullElse(Context.getCommandContext().getAuthenticatedUserId(), ""), groups());
    }

    /** The roles that a model gives a step to. */
    static Set<Role> roles(Collection<Expression> candidates) {
        return candidates.stream()
                .map(group -> Role.ofGroup(group.getExpressionText()).orElseThrow())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> groups() {
        return Objects.requireNonNullElse(Context.getCommandContext().getAuthenticatedGroupIds(), List.of());
    }
}
