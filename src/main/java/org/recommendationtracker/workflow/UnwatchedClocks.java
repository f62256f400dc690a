package org.recommendationtracker.workflow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.recommendationtracker.recommendation.ClockReference;
import org.recommendationtracker.recommendation.DueDates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Sees to clocks that run without a process to watch them: those that were started before there was one. */
@Component
class UnwatchedClocks {

    private static final Logger LOG = LoggerFactory.getLogger(UnwatchedClocks.class);

    private final DueDates dueDates;
    private final RuntimeService runtime;
    private final OneNodeAtATime turns;

    UnwatchedClocks(DueDates dueDates, RuntimeService runtime, OneNodeAtATime turns) {
        this.dueDates = dueDates;
        this.runtime = runtime;
        this.turns = turns;
    }

    /**
     * Starts a process for each clock that runs without one, except where all was said of it already.
     *
     * @return the clocks that are watched from now on
     */
    List<ClockReference> watch() {
        Set<String> watched =
                runtime.createProcessInstanceQuery().processDefinitionKey(ClockProcesses.CLOCK).list().stream()
                        .map(ProcessInstance::getBusinessKey)
                        .collect(Collectors.toSet());
        List<ClockReference> started = dueDates.running().stream()
                .filter(clock -> !watched.contains(clock.toString()))
                .filter(this::watchOrSayWhyNot)
                .toList();
        if (!started.isEmpty()) {
            LOG.info("{} clocks ran without a process and are watched from now on.", started.size());
        }
        return started;
    }

    private boolean watchOrSayWhyNot(ClockReference clock) {
        try {
            return watch(clock);
        } catch (ProcessEngineException | ConcurrencyFailureException e) {
            LOG.warn("{} runs without a process, and none could be started: {}", clock, e.getMessage());
            return false;
        }
    }

    private boolean watch(ClockReference clock) {
        return turns.take(() -> {
            boolean needed = dueDates.nextNoticeOn(clock).isPresent()
                    && runtime.createProcessInstanceQuery()
                                    .processDefinitionKey(ClockProcesses.CLOCK)
                                    .processInstanceBusinessKey(clock.toString())
                                    .count()
                            == 0;
            if (needed) {
                runtime.startProcessInstanceByKey(ClockProcesses.CLOCK, clock.toString());
            }
            return needed;
        });
    }
}
