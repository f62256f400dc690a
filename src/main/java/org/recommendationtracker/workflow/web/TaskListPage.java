package org.recommendationtracker.workflow.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.workflow.task.ProcessStarts;
import org.recommendationtracker.workflow.task.TaskFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the reader must do, and what they can begin. */
@Controller
class TaskListPage {

    private static final int PAGE_SIZE = 20;

    private final TaskList tasks;
    private final ProcessStarts starts;
    private final CurrentUser currentUser;

    TaskListPage(TaskList tasks, ProcessStarts starts, CurrentUser currentUser) {
        this.tasks = tasks;
        this.starts = starts;
        this.currentUser = currentUser;
    }

    @GetMapping("/tasks")
    String list(
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            Model model) {
        SignedInUser reader = currentUser.signedIn();
        TaskFilter filter = named(show);
        model.addAttribute("filter", filter);
        model.addAttribute("filters", TaskFilter.values());
        model.addAttribute("address", "/tasks?show=" + filter.parameter());
        model.addAttribute("page", tasks.page(filter, page, PAGE_SIZE));
        model.addAttribute("starts", starts.of(reader.roles()));
        return "tasks";
    }

    /** What is to be done if the address asks for something unheard of. */
    private static TaskFilter named(@Nullable String name) {
        return Arrays.stream(TaskFilter.values())
                .filter(filter -> filter.parameter().equals(name))
                .findFirst()
                .orElse(TaskFilter.TO_DO);
    }
}
