package org.recommendationtracker.workflow.web;

import static org.recommendationtracker.export.Column.day;
import static org.recommendationtracker.export.Column.sentences;
import static org.recommendationtracker.export.Column.words;
import static org.recommendationtracker.export.Column.yesNo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.export.Batches;
import org.recommendationtracker.export.Column;
import org.recommendationtracker.export.Download;
import org.recommendationtracker.export.TableFile;
import org.recommendationtracker.refusal.InvalidParameter;
import org.recommendationtracker.workflow.task.TaskFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the reader must do, as a file. */
@RestController
@Tag(name = "Tasks")
class TaskFiles {

    private static final int BATCH = 100;

    private static final List<Column<ListedTask>> COLUMNS = List.of(
            words("About", ListedTask::key),
            words("Task", ListedTask::name),
            sentences("Recommendation or report", ListedTask::text),
            day("Due on", task -> task.due() == null ? null : task.due().day()),
            yesNo("Overdue", task -> task.due() != null && task.due().isOverdue()),
            words("Who has taken it", ListedTask::holder),
            yesNo("Draft saved", ListedTask::begun));

    private final TaskList tasks;

    TaskFiles(TaskList tasks) {
        this.tasks = tasks;
    }

    @GetMapping({"/tasks.csv", "/tasks.xlsx", "/tasks.ods"})
    @Operation(summary = "Download tasks", description = "Those of the reader that the page lists, due first")
    ResponseEntity<TableFile<ListedTask>> file(
            @RequestParam(required = false) @Nullable String show, HttpServletRequest request) {
        TaskFilter filter = show == null || show.isEmpty() ? TaskFilter.TO_DO : named(show);
        return Download.of(
                new TableFile<>("tasks", "Tasks", COLUMNS, Batches.pages(page -> tasks.page(filter, page, BATCH)
                        .getContent())),
                request);
    }

    private static TaskFilter named(String name) {
        return Arrays.stream(TaskFilter.values())
                .filter(filter -> filter.parameter().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidParameter(
                        "show",
                        "must be one of %s."
                                .formatted(Arrays.stream(TaskFilter.values())
                                        .map(TaskFilter::parameter)
                                        .collect(Collectors.joining(", ")))));
    }
}
