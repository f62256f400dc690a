package org.recommendationtracker;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.recommendationtracker.sweep.DueWork;
import org.recommendationtracker.sweep.Sweep;
import org.recommendationtracker.sweep.SweepSettings;
import org.springframework.transaction.PlatformTransactionManager;

/** The sweep of a node that has one kind of due work, and does it when it is told to. */
public final class DueNow {

    private static final SweepSettings NOT_BY_ITSELF = new SweepSettings(false, Duration.ofMinutes(1));

    private DueNow() {}

    public static Sweep of(DueWork work, Clock clock, PlatformTransactionManager transactions) {
        return new Sweep(List.of(work), NOT_BY_ITSELF, clock, transactions);
    }
}
