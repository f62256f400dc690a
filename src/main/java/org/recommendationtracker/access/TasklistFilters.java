package org.recommendationtracker.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.recommendationtracker.party.Role;
import org.springframework.stereotype.Component;

/**
 * The filters that people find in Tasklist, by role: what they must do today. Tasklist shows a task's name, its process,
 * assignee and dates by itself; its own rules decide which tasks somebody sees, whatever the filter.
 */
@Component
public class TasklistFilters {

    private static final String BLUE = "#1d70b8";
    private static final String GREEN = "#00703c";
    private static final String ORANGE = "#f47738";
    private static final String RED = "#d4351c";

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String NOW = "${now()}";
    private static final String TOMORROW = "${dateTime().plusDays(1).withTimeAtStartOfDay().toDate()}";
    private static final String IN_A_WEEK = "${dateTime().plusWeeks(1).toDate()}";

    /** All that a filter may hold to be evaluated. */
    public static final Set<String> EXPRESSIONS = Set.of(ME, MY_GROUPS, NOW, TOMORROW, IN_A_WEEK);

    private static final List<Ready> READY = List.of(
            new Ready(
                    "To do today",
                    "What is due soon or overdue, and what has no date",
                    ORANGE,
                    5,
                    List.of(Role.PANEL, Role.OFFICIALS, Role.PRIVATE_OFFICE, Role.LSCB),
                    query -> query.or()
                            .taskAssigneeExpression(ME)
                            .taskCandidateGroupInExpression(MY_GROUPS)
                            .endOr()
                            .followUpBeforeOrNotExistentExpression(TOMORROW)),
            new Ready(
                    "My tasks",
                    "What you have claimed",
                    BLUE,
                    10,
                    AccessRules.TASKLIST,
                    query -> query.taskAssigneeExpression(ME)),
            new Ready(
                    "To sign off",
                    "Responses that wait for the minister's office",
                    BLUE,
                    15,
                    List.of(Role.PRIVATE_OFFICE),
                    query -> query.taskDefinitionKey("sign-off-response")),
            new Ready(
                    "To verify",
                    "Evidence that waits for the panel's judgement",
                    BLUE,
                    15,
                    List.of(Role.PANEL),
                    query -> query.taskDefinitionKey("verify")),
            new Ready(
                    "My group's tasks",
                    "What somebody in your group is to do, claimed or not",
                    GREEN,
                    20,
                    AccessRules.TASKLIST,
                    query -> query.taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()),
            new Ready(
                    "Due this week",
                    "What is to be done within seven days",
                    ORANGE,
                    25,
                    List.of(Role.OFFICIALS),
                    query -> query.dueAfterExpression(NOW).dueBeforeExpression(IN_A_WEEK)),
            new Ready(
                    "Overdue",
                    "What should have been done by now",
                    RED,
                    30,
                    AccessRules.TASKLIST,
                    query -> query.dueBeforeExpression(NOW)),
            new Ready(
                    "Taken by nobody",
                    "What waits for somebody to claim it, in every group",
                    GREEN,
                    40,
                    List.of(Role.ADMINISTRATORS),
                    TaskQuery::taskUnassigned));

    private final FilterService filterService;
    private final TaskService taskService;
    private final EngineGroups groups;

    TasklistFilters(FilterService filterService, TaskService taskService, EngineGroups groups) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.groups = groups;
    }

    void create() {
        READY.forEach(this::createIfMissing);
    }

    private void createIfMissing(Ready ready) {
        if (filterService.createFilterQuery().filterName(ready.name()).count() > 0) {
            return;
        }
        TaskQuery query = ready.query()
                .apply(taskService.createTaskQuery())
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc();
        Filter filter = filterService
                .newTaskFilter(ready.name())
                .setQuery(query)
                .setProperties(Map.of(
                        "description", ready.description(),
                        "color", ready.color(),
                        "priority", ready.priority(),
                        "refresh", true,
                        "showUndefinedVariable", false));
        filterService.saveFilter(filter);
        ready.roles().forEach(role -> groups.grant(role, Resources.FILTER, filter.getId(), Permissions.READ));
    }

    /**
     * A filter as it is made.
     *
     * @param color of the filter's line in Tasklist, from the GOV.UK palette
     * @param priority its place, the smallest first
     * @param roles who finds it
     */
    private record Ready(
            String name,
            String description,
            String color,
            int priority,
            List<Role> roles,
            UnaryOperator<TaskQuery> query) {}
}
