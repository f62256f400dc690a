package org.recommendationtracker.workflow.task;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.RecommendationReference;

/**
 * A task that somebody is to do.
 *
 * @param step id of the user task in the model, and of its form
 * @param name of the step, as in Draft the response
 * @param whatToDo the step's description in the model
 * @param key what it is about: a recommendation's reference, or that of one of its actions, or a report's
 * @param reference the recommendation's; empty in a step of a report
 * @param roles who may do it
 * @param assignee who has taken it; null if nobody has
 * @param dueOn the last day on which it is in time; null if no clock runs
 */
public record OpenTask(
        String id,
        String step,
        String name,
        String whatToDo,
        String key,
        Optional<RecommendationReference> reference,
        Set<Role> roles,
        @Nullable String assignee,
        @Nullable LocalDate dueOn) {}
