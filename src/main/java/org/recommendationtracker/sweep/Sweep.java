package org.recommendationtracker.sweep;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.recommendationtracker.fault.LastingFault;
import org.recommendationtracker.party.England;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what is due, each piece in a transaction of its own, on every node at once: a piece that one node is at is passed over
 * by the others. Nothing is kept but the rows themselves, so that a node that dies is gone on for by any other. A batch of
 * each kind in turn, so that none waits for the backlog of another.
 */
@Component
public class Sweep implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final List<Progress> works;
    private final SweepSettings settings;
    private final Clock clock;
    private final LastingFault fault =
            new LastingFault(LOG, "What is due cannot be done now", "What is due is being done again");
    private volatile boolean ready;

    public Sweep(List<DueWork> works, SweepSettings settings, Clock clock, PlatformTransactionManager transactions) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        this.works = works.stream()
                .map(work -> new Progress(work, transaction, clock))
                .toList();
        this.settings = settings;
        this.clock = clock;
    }

    /** Not before the application is up: what runs by an earlier version is taken along first. */
    @EventListener(ApplicationReadyEvent.class)
    void isReady() {
        ready = true;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (settings.enabled()) {
            tasks.addFixedDelayTask(this::runIfPossible, settings.every());
        }
    }

    private void runIfPossible() {
        if (!ready) {
            return;
        }
        try {
            run();
            fault.isNotMet();
        } catch (RuntimeException e) {
            fault.isMet(e);
        }
    }

    /** Does all that is due today. */
    public void run() {
        LocalDate today = England.today(clock);
        works.forEach(Progress::restart);
        List<Progress> unfinished = new ArrayList<>(works);
        while (!unfinished.isEmpty() && !Thread.currentThread().isInterrupted()) {
            unfinished.removeIf(work -> !work.goOn(today));
        }
    }

    /** What this node could not do when it last tried. */
    public List<FailingWork> failing() {
        return works.stream().flatMap(work -> work.failing().stream()).toList();
    }

    Stream<Progress> works() {
        return works.stream();
    }
}
