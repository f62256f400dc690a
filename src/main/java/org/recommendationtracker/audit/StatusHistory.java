package org.recommendationtracker.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.register.Counted;
import org.recommendationtracker.register.Dimension;
import org.recommendationtracker.register.StatusTotals;
import org.recommendationtracker.register.TotalsByTerm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Totals by status, as at any date and as known at any moment. A question about what was known in the past has the same
 * answer for ever.
 */
@Service
@Transactional(readOnly = true)
public class StatusHistory {

    private final StatusTotals totals;
    private final TotalsByTerm byTerm;
    private final Moments moments;
    private final Clock clock;

    StatusHistory(StatusTotals totals, TotalsByTerm byTerm, Moments moments, Clock clock) {
        this.totals = totals;
        this.byTerm = byTerm;
        this.moments = moments;
        this.clock = clock;
    }

    /** Today in England, as known now. */
    public StatusReport now() {
        return asOf(today(), Utc.now(clock));
    }

    /** At the end of a day, as known now. */
    public StatusReport asOf(LocalDate day) {
        return asOf(day, Utc.now(clock));
    }

    /** At the end of a day, counting only what was recorded by then: what anybody could have known that day. */
    public StatusReport asKnownThat(LocalDate day) {
        Instant nextDay = day.plusDays(1).atStartOfDay(England.ZONE).toInstant();
        return asOf(day, nextDay.minus(1, ChronoUnit.MICROS));
    }

    /** At the end of a day, counting only what was recorded by {@code knownAt}. */
    public StatusReport asOf(LocalDate day, Instant knownAt) {
        return of(moments.at(day, knownAt));
    }

    public StatusReport of(AsAt asAt) {
        return StatusReport.of(asAt, totals.count(asAt.asOf(), asAt.knownAt()));
    }

    /** The same by what recommendations have in common. */
    public Breakdown by(Dimension dimension, AsAt asAt) {
        return new Breakdown(
                asAt,
                byTerm.count(dimension, asAt.asOf(), asAt.knownAt()).entrySet().stream()
                        .map(group -> new Breakdown.Group(
                                group.getKey(),
                                StatusReport.Figures.of(group.getValue().of(Counted.RECOMMENDATIONS)),
                                StatusReport.Figures.of(group.getValue().of(Counted.ANSWERS))))
                        .toList());
    }

    public LocalDate today() {
        return England.today(clock);
    }
}
