package org.recommendationtracker.access;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The filters that everybody finds in Tasklist. Tasklist shows a task's name, its process, assignee and due date by
 * itself; its own rules decide which tasks somebody sees, whatever the filter.
 */
@Component
class TasklistFilters {

    private final FilterService filterService;
    private final TaskService taskService;
    private final EngineGroups groups;

    TasklistFilters(FilterService filterService, TaskService taskService, EngineGroups groups) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.groups = groups;
    }

    void create() {
        List.of(
                        new Ready(
                                "My tasks",
                                "What you have claimed",
                                "#1d70b8",
                                10,
                                query -> query.taskAssigneeExpression("${currentUser()}")),
                        new Ready(
                                "My group's tasks",
                                "What somebody in your group is to do, claimed or not",
                                "#00703c",
                                20,
                                query -> query.taskCandidateGroupInExpression("${currentUserGroups()}")
                                        .includeAssignedTasks()),
                        new Ready(
                                "Overdue",
                                "What should have been done by now",
                                "#d4351c",
                                30,
                                query -> query.dueBeforeExpression("${now()}")))
                .forEach(this::createIfMissing);
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
        AccessRules.TASKLIST.forEach(role -> groups.grant(role, Resources.FILTER, filter.getId(), Permissions.READ));
    }

    /**
     * @param color of the filter's line in Tasklist: blue, green and red of the GOV.UK palette
     * @param priority its place, the smallest first
     */
    private record Ready(String name, String description, String color, int priority, UnaryOperator<TaskQuery> query) {}
}
