package org.recommendationtracker.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.recommendationtracker.sweep.Due;
import org.recommendationtracker.sweep.DueWork;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the clocks of recommendations bring on their days: something is said of a deadline, or a process goes on that waits
 * for a day. All that is due of one recommendation is one transaction, in the order of the days.
 */
@Component
class DueClocks implements DueWork {

    /** Of both tables no more rows are read than are given. */
    private static final String DUE = """
            (select next_notice_on as due_on, reference from deadline
             where next_notice_on between :afterDay and :today
               and (next_notice_on > :afterDay or reference > :afterKey)
             order by next_notice_on, reference limit :most)
            union
            (select wakes_on as due_on, reference from recommendation
             where wakes_on between :afterDay and :today
               and (wakes_on > :afterDay or reference > :afterKey)
             order by wakes_on, reference limit :most)
            order by due_on, reference limit :most""";

    private final JdbcClient database;
    private final RecommendationRepository repository;
    private final DueDates dueDates;
    private final ClockPolicy policy;
    private final ApplicationEventPublisher listeners;

    DueClocks(
            JdbcClient database,
            RecommendationRepository repository,
            DueDates dueDates,
            ClockPolicy policy,
            ApplicationEventPublisher listeners) {
        this.database = database;
        this.repository = repository;
        this.dueDates = dueDates;
        this.policy = policy;
        this.listeners = listeners;
    }

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public List<Due> due(LocalDate today, Due after, int most) {
        return database.sql(DUE)
                .param("today", today)
                .param("afterDay", after.day())
                .param("afterKey", after.key())
                .param("most", most)
                .query((row, number) -> new Due(row.getObject(1, LocalDate.class), row.getString(2)))
                .list();
    }

    @Override
    public void carryOut(String reference, LocalDate today) {
        repository.findIfFree(new RecommendationReference(reference)).ifPresent(item -> carryOut(item, today));
    }

    private void carryOut(Recommendation item, LocalDate today) {
        Clocks clocks = item.clocks();
        clocks.reschedule(item.status(), item.inStatusSince(), item.clockCase(), policy);
        boolean more = true;
        while (more) {
            Optional<Integer> clock = clocks.firstToAnnounce(today);
            if (clocks.isToWake(today)) {
                clocks.woken();
                listeners.publishEvent(new DayReached(item.reference().value()));
            } else {
                clock.ifPresent(number -> dueDates.announce(new ClockReference(item.reference(), number)));
                more = clock.isPresent();
            }
        }
    }
}
