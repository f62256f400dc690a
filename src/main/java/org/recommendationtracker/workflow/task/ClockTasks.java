package org.recommendationtracker.workflow.task;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.ListenerRank;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.StepCompleted;
import org.recommendationtracker.workflow.EngineDates;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps people's tasks as the clocks are: when they are due, and that whoever is late says why once that is demanded. */
@Component
public class ClockTasks {

    public static final String DELAY = "delay";
    static final String MOVED = "clock-moved";
    static final String STOPPED = "clock-stopped";

    private final RuntimeService runtime;
    private final TaskService tasks;

    ClockTasks(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @EventListener
    @Order(ListenerRank.CLOCKS)
    void on(StepCompleted step) {
        RecommendationState state = step.after();
        List<Deadline> before =
                step.before() == null ? List.of() : step.before().clocks();
        for (int index = 0; index < state.clocks().size(); index++) {
            Deadline now = state.clocks().get(index);
            String key = state.reference() + "/C" + (index + 1);
            if (index >= before.size()) {
                follow(false, now, key);
            } else {
                follow(before.get(index).demandsReasons(), now, key);
                if (!before.get(index).dueOn().equals(now.dueOn())) {
                    moveTasks(state.reference(), now);
                }
            }
        }
    }

    private void follow(boolean demandedBefore, Deadline clock, String key) {
        if (!demandedBefore && clock.demandsReasons()) {
            runtime.startProcessInstanceByKey(DELAY, key);
        } else if (demandedBefore && !clock.demandsReasons()) {
            runtime.createMessageCorrelation(clock.isRunning() ? MOVED : STOPPED)
                    .processInstanceBusinessKey(key)
                    .correlateAll();
        }
    }

    private void moveTasks(String reference, Deadline clock) {
        String owner = clock.action() == null ? reference : reference + "/A" + clock.action();
        tasks.createTaskQuery()
                .processInstanceBusinessKey(owner)
                .list()
                .forEach(task -> tasks.setDueDate(task.getId(), EngineDates.endOf(clock.dueOn())));
    }
}
