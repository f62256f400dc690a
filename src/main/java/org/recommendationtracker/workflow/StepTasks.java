package org.recommendationtracker.workflow;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.EnumSet;
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
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.Variables;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.workflow.step.StepContext;
import org.recommendationtracker.workflow.step.StepHandlers;
import org.springframework.stereotype.Component;

/**
 * Carries out the step that a task stands for, and tells the engine's REST interface how a refusal is answered: not by one
 * of the engine's exceptions, before whose message that interface would write the task's id.
 */
@Component
class StepTasks {

    private static final String HANDLED = "stepHandled";

    private final StepHandlers handlers;
    private final Recommendations recommendations;

    StepTasks(StepHandlers handlers, Recommendations recommendations) {
        this.handlers = handlers;
        this.recommendations = recommendations;
    }

    Map<String, Object> show(TaskEntity task) {
        return handlers.show(task.getTaskDefinitionKey(), context(task, Actor.SYSTEM));
    }

    /** Carries the step out; a refusal leaves the task open and nothing written. */
    void complete(TaskEntity task, Map<String, Object> submitted) {
        if (task.getDelegationState() == DelegationState.PENDING) {
            throw new ClientErrorException(
                    "This task is delegated: it must be resolved first.", Response.Status.BAD_REQUEST);
        }
        Actor actor = actor(task);
        requireUnclaimedByOthers(task, actor);
        StepContext context = context(task, actor);
        Map<String, Object> routing = run(() -> handlers.complete(task.getTaskDefinitionKey(), submitted, context));
        routing.forEach(
                (name, value) -> task.getProcessInstance().setVariable(name, Variables.untypedValue(value, true)));
        task.setVariableLocal(HANDLED, Variables.booleanValue(true, true));
    }

    /**
     * Does what the form of a start event asks for; a refusal leaves nothing started and nothing written.
     *
     * @return the business key of the process that starts
     */
    String start(ProcessDefinitionEntity definition, String startEvent, Map<String, Object> submitted) {
        Actor actor = actor(definition.getCandidateStarterGroupIdExpressions());
        return run(() -> handlers.start(startEvent, submitted, actor));
    }

    private static <T> T run(Callable<T> step) {
        try {
            // starting and waking other processes is the step's doing, not a right of the person's
            return Context.getCommandContext().runWithoutAuthorization(step);
        } catch (StepRefused refused) {
            throw answer(refused);
        }
    }

    /** Refuses to let a task complete other than through its form: its step would be passed without being carried out. */
    void requireHandled(TaskEntity task) {
        if (!Boolean.TRUE.equals(task.getVariableLocal(HANDLED))) {
            throw new IllegalStateException("Task " + task.getId() + " can only be completed through its form.");
        }
    }

    /** The engine lets the whole group submit a task that one of them has claimed and may be in the middle of. */
    private static void requireUnclaimedByOthers(TaskEntity task, Actor actor) {
        String claimedBy = task.getAssignee();
        if (claimedBy != null && !claimedBy.equals(actor.userId())) {
            throw new ClientErrorException(
                    ("%s has claimed this task, and nobody else can submit it. Nothing was saved: ask %s to submit it or to"
                                    + " give it back (unclaim), or an administrator to assign it to somebody else.")
                            .formatted(claimedBy, claimedBy),
                    Response.Status.CONFLICT);
        }
    }

    /** Keeps a comment that was just made on a task in the recommendation's history too. */
    void keep(Comment comment) {
        TaskEntity task = comment.getTaskId() == null
                ? null
                : Context.getCommandContext().getTaskManager().findTaskById(comment.getTaskId());
        if (task == null) {
            throw new NotFoundException(
                    "Comments are made on open tasks. This task is completed already, or was withdrawn.");
        }
        RecommendationReference reference = subject(task)
                .orElseThrow(() -> new ClientErrorException(
                        "Comments are kept in the history of a recommendation. This task is about a report: nothing was saved.",
                        Response.Status.CONFLICT));
        run(() -> {
            recommendations.comment(reference, commentator(task), comment.getFullMessage());
            return comment;
        });
        Object description = task.getTaskDefinition().getDescriptionExpression().getValue(task.getExecution());
        task.setDescription(description.toString());
    }

    private StepContext context(TaskEntity task, Actor actor) {
        return new StepContext(
                task.getProcessInstance().getBusinessKey(),
                actor,
                Set.copyOf(groups()),
                subject(task).map(recommendations::get));
    }

    private static Optional<RecommendationReference> subject(TaskEntity task) {
        return Keys.subject(
                task.getProcessDefinition().getKey(), task.getProcessInstance().getBusinessKey());
    }

    private static Actor actor(TaskEntity task) {
        return actor(task.getTaskDefinition().getCandidateGroupIdExpressions());
    }

    /** The signed-in person, in the role that the model gives the step to. */
    private static Actor actor(Collection<Expression> candidates) {
        Set<Role> roles = roles(candidates);
        return signedIn(roles)
                .orElseThrow(() -> new AuthorizationException("This step belongs to: "
                        + String.join(", ", roles.stream().map(Role::title).toList()) + "."));
    }

    /** An administrator, who sees every task, comments as one; nobody else can comment on a task of another role. */
    private static Actor commentator(TaskEntity task) {
        return signedIn(roles(task.getTaskDefinition().getCandidateGroupIdExpressions()))
                .or(() -> signedIn(EnumSet.allOf(Role.class)))
                .orElse(Actor.SYSTEM);
    }

    /** The signed-in person, in the first of these roles that they have. */
    private static Optional<Actor> signedIn(Set<Role> roles) {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        List<String> groups = groups();
        return roles.stream()
                .filter(role -> user != null && groups.contains(role.group()))
                .findFirst()
                .map(role -> new Actor(user, role));
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

    private static ClientErrorException answer(StepRefused refused) {
        Response.Status status =
                switch (refused.reason()) {
                    case INVALID_INPUT -> Response.Status.BAD_REQUEST;
                    case NOT_NOW -> Response.Status.CONFLICT;
                    case NOT_YOU -> Response.Status.FORBIDDEN;
                };
        return new ClientErrorException(refused.getMessage(), status, refused);
    }
}
