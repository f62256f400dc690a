package org.recommendationtracker.workflow;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.Variables;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.ActionReference;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.workflow.step.StepContext;
import org.recommendationtracker.workflow.step.StepHandlers;
import org.springframework.stereotype.Component;

/** Carries out the step that a task stands for, and tells the engine's REST interface how a refusal is answered. */
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
            throw new FormFieldValidationException(null, "This task is delegated: it must be resolved first.");
        }
        StepContext context = context(task, actor(task));
        Map<String, Object> routing;
        try {
            // starting and waking other processes is the step's doing, not a right of the person's
            routing = Context.getCommandContext()
                    .runWithoutAuthorization(() -> handlers.complete(task.getTaskDefinitionKey(), submitted, context));
        } catch (StepRefused refused) {
            throw answer(refused);
        }
        routing.forEach(
                (name, value) -> task.getProcessInstance().setVariable(name, Variables.untypedValue(value, true)));
        task.setVariableLocal(HANDLED, Variables.booleanValue(true, true));
    }

    /** Refuses to let a task complete other than through its form: its step would be passed without being carried out. */
    void requireHandled(TaskEntity task) {
        if (!Boolean.TRUE.equals(task.getVariableLocal(HANDLED))) {
            throw new IllegalStateException("Task " + task.getId() + " can only be completed through its form.");
        }
    }

    /** Keeps a comment that was just made on a task in the recommendation's history too. */
    void keep(Comment comment) {
        CommandContext command = Context.getCommandContext();
        TaskEntity task =
                comment.getTaskId() == null ? null : command.getTaskManager().findTaskById(comment.getTaskId());
        if (task == null) {
            throw new RestException(
                    jakarta.ws.rs.core.Response.Status.NOT_FOUND,
                    "Comments are made on open tasks. This task is completed already, or was withdrawn.");
        }
        try {
            recommendations.comment(reference(task), commentator(task), comment.getFullMessage());
        } catch (StepRefused refused) {
            throw new RestException(jakarta.ws.rs.core.Response.Status.BAD_REQUEST, refused, refused.getMessage());
        }
        Object description = task.getTaskDefinition().getDescriptionExpression().getValue(task.getExecution());
        task.setDescription(description.toString());
    }

    private StepContext context(TaskEntity task, Actor actor) {
        return new StepContext(task.getProcessInstance().getBusinessKey(), actor, recommendations.get(reference(task)));
    }

    private static RecommendationReference reference(TaskEntity task) {
        String businessKey = task.getProcessInstance().getBusinessKey();
        return RecommendationReference.parse(businessKey)
                .orElseGet(() -> ActionReference.parse(businessKey).recommendation());
    }

    /** The signed-in person, in the role that the model gives the step to. */
    private static Actor actor(TaskEntity task) {
        Set<Role> roles = roles(task.getTaskDefinition());
        return signedIn(roles)
                .orElseThrow(() -> new AuthorizationException("This step belongs to: "
                        + String.join(", ", roles.stream().map(Role::title).toList()) + "."));
    }

    /** An administrator, who sees every task, comments as one; nobody else can comment on a task of another role. */
    private static Actor commentator(TaskEntity task) {
        return signedIn(roles(task.getTaskDefinition()))
                .or(() -> signedIn(EnumSet.allOf(Role.class)))
                .orElse(Actor.SYSTEM);
    }

    /** The signed-in person, in the first of these roles that they have. */
    private static Optional<Actor> signedIn(Set<Role> roles) {
        CommandContext command = Context.getCommandContext();
        String user = command.getAuthenticatedUserId();
        List<String> groups = Objects.requireNonNullElse(command.getAuthenticatedGroupIds(), List.of());
        return roles.stream()
                .filter(role -> user != null && groups.contains(role.group()))
                .findFirst()
                .map(role -> new Actor(user, role));
    }

    /** The roles that a model gives a step to. */
    static Set<Role> roles(TaskDefinition step) {
        return step.getCandidateGroupIdExpressions().stream()
                .map(group -> Role.ofGroup(group.getExpressionText()).orElseThrow())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static RuntimeException answer(StepRefused refused) {
        return switch (refused.reason()) {
            case INVALID_INPUT -> new FormFieldValidationException(refused.field(), refused.getMessage(), refused);
            case NOT_NOW ->
                new RestException(jakarta.ws.rs.core.Response.Status.CONFLICT, refused, refused.getMessage());
            case NOT_YOU ->
                new RestException(jakarta.ws.rs.core.Response.Status.FORBIDDEN, refused, refused.getMessage());
        };
    }
}
