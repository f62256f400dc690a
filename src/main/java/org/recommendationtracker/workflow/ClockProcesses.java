package org.recommendationtracker.workflow;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.ListenerRank;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.StepCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps one process for each clock that runs, and the tasks' dates as the clocks' are. */
@Component
class ClockProcesses {

    static final String CLOCK = "clock";
    static final String MOVED = "clock-moved";
    static final String STOPPED = "clock-stopped";

    private static final String REVIEW_DATE = "review-date";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;

    ClockProcesses(RuntimeService runtime, TaskService tasks, ManagementService jobs) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
    }

    @EventListener
    @Order(ListenerRank.CLOCKS)
    void on(StepCompleted step) {
        RecommendationState state = step.after();
        List<Deadline> before =
                step.before() == null ? List.of() : step.before().clocks();
        for (int index = 0; index < state.clocks().size(); index++) {
            Deadline now = state.clocks().get(index);
            String clock = state.reference() + "/C" + (index + 1);
            if (index >= before.size()) {
                if (now.isRunning()) {
                    runtime.startProcessInstanceByKey(CLOCK, clock);
                }
            } else if (before.get(index).isRunning() && !now.isRunning()) {
                tell(STOPPED, clock);
            } else if (!before.get(index).dueOn().equals(now.dueOn())) {
                move(state, now, clock);
            }
        }
    }

    private void move(RecommendationState state, Deadline clock, String key) {
        boolean watched = runtime.createProcessInstanceQuery()
                        .processDefinitionKey(CLOCK)
                        .processInstanceBusinessKey(key)
                        .count()
                > 0;
        if (watched) {
            tell(MOVED, key);
        } else {
            runtime.startProcessInstanceByKey(CLOCK, key);
        }
        String owner = clock.action() == null ? state.reference() : state.reference() + "/A" + clock.action();
        tasks.createTaskQuery()
                .processInstanceBusinessKey(owner)
                .list()
                .forEach(task -> tasks.setDueDate(task.getId(), Days.endOf(clock.dueOn())));
        if (clock.kind() == ClockKind.CONSIDERATION) {
            moveReviewDate(state.reference());
        }
    }

    private void moveReviewDate(String reference) {
        runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(Processes.RECOMMENDATION)
                .processInstanceBusinessKey(reference)
                .list()
                .stream()
                .flatMap(instance ->
                        jobs
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(REVIEW_DATE)
                                .list()
                                .stream())
                .forEach(job -> jobs.recalculateJobDuedate(job.getId(), false));
    }

    private void tell(String message, String businessKey) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAll();
    }
}
