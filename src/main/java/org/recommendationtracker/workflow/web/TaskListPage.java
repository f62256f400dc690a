package org.recommendationtracker.workflow.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.workflow.task.OpenTask;
import org.recommendationtracker.workflow.task.OpenTasks;
import org.recommendationtracker.workflow.task.ProcessStarts;
import org.recommendationtracker.workflow.task.TaskDrafts;
import org.recommendationtracker.workflow.task.TaskFilter;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the reader must do, and what they can begin. */
@Controller
class TaskListPage {

    private static final int PAGE_SIZE = 20;

    private final OpenTasks tasks;
    private final TaskDrafts drafts;
    private final ProcessStarts starts;
    private final Recommendations recommendations;
    private final Reports reports;
    private final CurrentUser currentUser;
    private final Clock clock;

    TaskListPage(
            OpenTasks tasks,
            TaskDrafts drafts,
            ProcessStarts starts,
            Recommendations recommendations,
            Reports reports,
            CurrentUser currentUser,
            Clock clock) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.starts = starts;
        this.recommendations = recommendations;
        this.reports = reports;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    String list(
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            Model model) {
        SignedInUser reader = currentUser.signedIn();
        TaskFilter filter = named(show);
        Page<OpenTask> found = tasks.find(filter, PageRequest.of(page, PAGE_SIZE));
        model.addAttribute("filter", filter);
        model.addAttribute("filters", TaskFilter.values());
        model.addAttribute("address", "/tasks?show=" + filter.parameter());
        model.addAttribute("page", listed(found, reader.userId()));
        model.addAttribute("starts", starts.of(reader.roles()));
        return "tasks";
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

    /** What is to be done if the address asks for something unheard of. */
    private static TaskFilter named(@Nullable String name) {
        return Arrays.stream(TaskFilter.values())
                .filter(filter -> filter.parameter().equals(name))
                .findFirst()
                .orElse(TaskFilter.TO_DO);
    }
}
