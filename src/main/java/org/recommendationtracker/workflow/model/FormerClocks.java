package org.recommendationtracker.workflow.model;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.recommendationtracker.workflow.Processes;
import org.recommendationtracker.workflow.engine.ClusterLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes over what earlier versions left to timers of the engine: each clock had a process of its own, and a recommendation's
 * process waited by a timer for the day on which it is looked whether the change lasted. See ADR 27.
 */
@Component
public class FormerClocks {

    static final String CLOCK = "clock";

    private static final Logger LOG = LoggerFactory.getLogger(FormerClocks.class);
    private static final String A_YEAR_LATER = "lasting-check-due";
    private static final String[] DEMANDED = {"give-reasons", "explain-late-verification"};
    public static final String REASON = "its day is kept with the recommendation";
    private static final int BATCH = 200;

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final ClusterLock turns;

    FormerClocks(RuntimeService runtime, ManagementService jobs, ClusterLock turns) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.turns = turns;
    }

    /** Can be done again and again: what is taken over is not there any more. */
    void takeOver() {
        int ended = repeat(this::endWatching);
        int restarted = repeat(this::waitWithoutTimer);
        if (ended + restarted > 0) {
            LOG.info("{} clocks and {} waiting recommendations are watched without a process.", ended, restarted);
        }
    }

    private int repeat(Supplier<Integer> batch) {
        int all = 0;
        for (int done = once(batch); done > 0; done = once(batch)) {
            all += done;
        }
        return all;
    }

    private int once(Supplier<Integer> batch) {
        try {
            return turns.take(batch);
        } catch (ProcessEngineException | ConcurrencyFailureException e) {
            LOG.warn("What earlier versions left to timers goes on as before until the next start", e);
            return 0;
        }
    }

    /** Those that wait for reasons are tasks of people: they are migrated, as {@link ModelMigration} does. */
    private int endWatching() {
        Set<String> demanding =
                runtime.createProcessInstanceQuery().processDefinitionKey(CLOCK).activityIdIn(DEMANDED).list().stream()
                        .map(ProcessInstance::getId)
                        .collect(Collectors.toSet());
        List<String> watching = runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(CLOCK)
                .orderByProcessInstanceId()
                .asc()
                .listPage(0, BATCH + demanding.size())
                .stream()
                .map(ProcessInstance::getId)
                .filter(id -> !demanding.contains(id))
                .toList();
        if (!watching.isEmpty()) {
            runtime.deleteProcessInstances(watching, REASON, true, true);
        }
        return watching.size();
    }

    /** A token cannot be taken from a timer to a message: another run of the process takes it on. */
    private int waitWithoutTimer() {
        List<Job> timers = jobs.createJobQuery()
                .processDefinitionKey(Processes.RECOMMENDATION)
                .activityId(A_YEAR_LATER)
                .listPage(0, BATCH);
        for (Job timer : timers) {
            ProcessInstance waiting = runtime.createProcessInstanceQuery()
                    .processInstanceId(timer.getProcessInstanceId())
                    .singleResult();
            runtime.deleteProcessInstance(waiting.getId(), REASON, true);
            runtime.createProcessInstanceByKey(Processes.RECOMMENDATION)
                    .businessKey(waiting.getBusinessKey())
                    .startBeforeActivity(A_YEAR_LATER)
                    .execute();
        }
        return timers.size();
    }
}
