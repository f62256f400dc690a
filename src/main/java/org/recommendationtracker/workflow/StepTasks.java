package org.recommendationtracker.workflow;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.rest.exception.RestException;
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
        Actor actor = actor(task);
        requireUnclaimedByOthers(task, actor);
        StepContext context = context(task, actor);
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

    /** The engine lets the whole group submit a task that one of them has claimed and may be in the middle of. */
    private static void requireUnclaimedByOthers(TaskEntity task, Actor actor) {
        String claimedBy = task.getAssignee();
        if (claimedBy != null && !claimedBy.equals(actor.userId())) {
            throw new RestException(
                    Response.Status.CONFLICT,
                    ("%s has claimed this task, and nobody else can submit it. Nothing was saved: ask %s to submit it or to"
                                    + " give it back (unclaim), or an administrator to assign it to somebody else.")
                            .formatted(claimedBy, claimedBy));
        }
    }

    private StepContext context(TaskEntity task, Actor actor) {
        String businessKey = task.getProcessInstance().getBusinessKey();
        RecommendationReference reference = RecommendationReference.parse(businessKey)
                .orElseGet(() -> ActionReference.parse(businessKey).recommendation());
        return new StepContext(businessKey, actor, recommendations.get(reference));
    }

    /** The signed-in person, in the role that the model gives the step to. */
    private static Actor actor(TaskEntity task) {
        CommandContext command = Context.getCommandContext();
        String user = command.getAuthenticatedUserId();
        List<String> groups = Objects.requireNonNullElse(command.getAuthenticatedGroupIds(), List.of());
        List<Role> roles = task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
                .map(group -> Role.ofGroup(group.getExpressionText()).orElseThrow())
                .toList();
        return roles.stream()
                .filter(role -> user != null && groups.contains(role.group()))
                .findFirst()
                .map(role -> new Actor(user, role))
                .orElseThrow(() -> new AuthorizationException("This step belongs to: "
                        + String.join(", ", roles.stream().map(Role::title).toList()) + "."));
    }

    private static RuntimeException answer(StepRefused refused) {
        return switch (refused.reason()) {
            case INVALID_INPUT -> new FormFieldValidationException(refused.field(), refused.getMessage(), refused);
            case NOT_NOW -> new RestException(Response.Status.CONFLICT, refused, refused.getMessage());
            case NOT_YOU -> new RestException(Response.Status.FORBIDDEN, refused, refused.getMessage());
        };
    }
}
