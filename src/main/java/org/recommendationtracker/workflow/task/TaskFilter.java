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

    /** Among tasks of these groups alone, which are those that they have the right to. */
    TaskQuery narrow(TaskQuery query, String user, List<String> groups, Instant now) {
        TaskQuery theirs = query.taskCandidateGroupIn(groups).includeAssignedTasks();
        return switch (this) {
            case TO_DO -> forMe(theirs, user);
            case MINE -> theirs.taskAssignee(user);
            case UNCLAIMED -> theirs.taskUnassigned();
            case OVERDUE -> forMe(theirs, user).dueBefore(Date.from(now));
            case DUE_THIS_WEEK -> forMe(theirs, user).dueAfter(Date.from(now)).dueBefore(Date.from(now.plus(WEEK)));
            case OTHERS -> theirs.taskAssigned().taskAssigneeNotIn(user);
        };
    }

    private static TaskQuery forMe(TaskQuery query, String user) {
        return query.or().taskAssignee(user).taskUnassigned().endOr();
    }
}
