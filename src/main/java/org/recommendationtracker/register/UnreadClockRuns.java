package org.recommendationtracker.register;

import java.time.LocalDate;
import java.util.List;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.sweep.Due;
import org.recommendationtracker.sweep.DueWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** After an upgrade, reads the runs of clocks that an earlier version did not keep, one recommendation after the other. */
@Component
public class UnreadClockRuns implements DueWork {

    private final JdbcClient database;
    private final RegisterRebuild rebuild;

    UnreadClockRuns(JdbcClient database, RegisterRebuild rebuild) {
        this.database = database;
        this.rebuild = rebuild;
    }

    /** Whether there are any: figures on clocks do not count them yet. */
    public boolean exist() {
        return !database.sql("select reference from clock_run_unread limit 1")
                .query(String.class)
                .list()
                .isEmpty();
    }

    @Override
    public String name() {
        return "clock-runs";
    }

    @Override
    public List<Due> due(LocalDate today, Due after, int most) {
        return database
                .sql("select reference from clock_run_unread where reference > :after order by reference limit :most")
                .param("after", after.key())
                .param("most", most)
                .query(String.class)
                .list()
                .stream()
                .map(reference -> new Due(today, reference))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void carryOut(String reference, LocalDate today) {
        rebuild.rebuild(RecommendationReference.parse(reference).orElseThrow());
        database.sql("delete from clock_run_unread where reference = :reference")
                .param("reference", reference)
                .update();
    }
}
