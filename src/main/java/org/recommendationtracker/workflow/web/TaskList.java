package org.recommendationtracker.workflow.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.workflow.task.OpenTask;
import org.recommendationtracker.workflow.task.OpenTasks;
import org.recommendationtracker.workflow.task.TaskDrafts;
import org.recommendationtracker.workflow.task.TaskFilter;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** The reader's tasks, with what they are about. */
@Component
class TaskList {

    private final OpenTasks tasks;
    private final TaskDrafts drafts;
    private final Recommendations recommendations;
    private final Reports reports;
    private final CurrentUser currentUser;
    private final Clock clock;

    TaskList(
            OpenTasks tasks,
            TaskDrafts drafts,
            Recommendations recommendations,
            Reports reports,
            CurrentUser currentUser,
            Clock clock) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.recommendations = recommendations;
        this.reports = reports;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    Page<ListedTask> page(TaskFilter filter, int page, int size) {
        return listed(
                tasks.find(filter, PageRequest.of(page, size)),
                currentUser.signedIn().userId());
    }

    private Page<ListedTask> listed(Page<OpenTask> found, String reader) {
        Map<RecommendationReference, String> texts = recommendations.texts(
                found.stream().flatMap(task -> task.reference().stream()).collect(Collectors.toSet()));
        Set<String> begun = drafts.of(reader, found.map(OpenTask::id).getContent());
        LocalDate today = England.today(clock);
        return found.map(task -> new ListedTask(
                task.id(),
                task.key(),
                task.name(),
                task.reference()
                        .map(reference -> texts.getOrDefault(reference, ""))
                        .orElseGet(() -> title(task.key())),
                task.dueOn() == null ? null : DueDay.of(task.dueOn(), today),
                holder(task.assignee(), reader),
                begun.contains(task.id())));
    }

    private String title(String report) {
        return reports.findPublished(report).map(ReportState::title).orElse("");
    }

    private static String holder(@Nullable String assignee, String reader) {
        if (assignee == null) {
            return "Nobody has taken it";
        }
        return assignee.equals(reader) ? "You have taken it" : assignee + " has taken it";
    }
}
