package org.recommendationtracker.workflow.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.task.TaskQuery;

/** Which of the tasks of a person and their group a list shows. */
public enum TaskFilter {
    TO_DO("to-do", "To do"),
    MINE("mine", "Taken by you"),
    UNCLAIMED("unclaimed", "Taken by nobody"),
    OVERDUE("overdue", "Overdue"),
    DUE_THIS_WEEK("week", "Due this week"),
    OTHERS("others", "Taken by others");

    private static final Duration WEEK = Duration.ofDays(7);

    private final String parameter;
    private final String title;

    TaskFilter(String parameter, String title) {
        this.parameter = parameter;
        this.title = title;
    }

    /** Its name in addresses. */
    public String parameter() {
        return parameter;
    }

    public String title() {
        return title;
    }

    TaskQuery narrow(TaskQuery query, String user, List<String> groups, Instant now) {
        return switch (this) {
            case TO_DO -> forMe(query, user, groups);
            case MINE -> query.taskAssignee(user);
            case UNCLAIMED -> query.taskCandidateGroupIn(groups);
            case OVERDUE -> forMe(query, user, groups).dueBefore(Date.from(now));
            case DUE_THIS_WEEK ->
                forMe(query, user, groups).dueAfter(Date.from(now)).dueBefore(Date.from(now.plus(WEEK)));
            case OTHERS ->
                query.taskCandidateGroupIn(groups).includeAssignedTasks().taskAssigneeNotIn(user);
        };
    }

    private static TaskQuery forMe(TaskQuery query, String user, List<String> groups) {
        return query.or().taskAssignee(user).taskCandidateGroupIn(groups).endOr();
    }
}
