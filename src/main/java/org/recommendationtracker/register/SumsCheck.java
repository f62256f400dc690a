package org.recommendationtracker.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares the sums with the intervals that they are the sums of, as both were at one moment, and puts the sums right. */
@Component
class SumsCheck {

    /** As many intervals are read at a time. */
    private static final int BATCH = 10_000;

    private static final String INTERVALS = """
            select i.id, d.term, i.part, i.divided, i.status, i.effective_from, i.effective_to, i.recorded_from, i.recorded_to
            from (select * from status_interval where id > :after order by id limit :most) i %s""";

    private static final String LAST_OF_BATCH =
            "select max(id) from (select id from status_interval where id > :after order by id limit :most) batch";

    private static final String COUNTED = """
            select term, part, divided, recorded_on, effective_on, status, net from status_sum where dimension = :dimension
            union all
            select d.term, u.part, u.divided, u.recorded_on, u.effective_on, u.status, u.net from unsummed_status_change u %s""";

    private final JdbcClient database;
    private final StatusSums sums;
    private final TransactionTemplate turn;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate transaction;

    SumsCheck(JdbcClient database, StatusSums sums, PlatformTransactionManager transactions) {
        this.database = database;
        this.sums = sums;
        this.turn = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Says how many sums were wrong. Of two nodes that are asked, one waits for the other. */
    int repair() {
        Integer wrong = turn.execute(status -> {
            database.sql("select name from register_lock for update")
                    .query(String.class)
                    .list();
            transaction.executeWithoutResult(inner ->
                    sums.addThemes(database.sql("select distinct term from register_facet where dimension = 'THEME'")
                            .query(String.class)
                            .list()));
            return Arrays.stream(Dimension.values())
                    .filter(Dimension::isSummed)
                    .mapToInt(this::repair)
                    .sum();
        });
        return Objects.requireNonNull(wrong);
    }

    private int repair(Dimension dimension) {
        Map<StatusSums.Place, Integer> differences =
                Objects.requireNonNull(snapshot.execute(status -> differences(dimension)));
        // what happened since the snapshot is in both or in neither
        transaction.executeWithoutResult(status -> sums.add(differences));
        return differences.size();
    }

    private Map<StatusSums.Place, Integer> differences(Dimension dimension) {
        Map<StatusSums.Place, Integer> nets = new HashMap<>();
        Long after = 0L;
        while (after != null) {
            readIntervals(dimension, after, nets);
            after = database.sql(LAST_OF_BATCH)
                    .param("after", after)
                    .param("most", BATCH)
                    .query(Long.class)
                    .optional()
                    .orElse(null);
        }
        database.sql(COUNTED.formatted(dimension.join("u")))
                .param("dimension", dimension.name())
                .query(row -> {
                    nets.merge(place(dimension, row), -row.getInt("net"), Integer::sum);
                });
        nets.values().removeIf(net -> net == 0);
        return nets;
    }

    private void readIntervals(Dimension dimension, long after, Map<StatusSums.Place, Integer> nets) {
        database.sql(INTERVALS.formatted(dimension.join("i")))
                .param("after", after)
                .param("most", BATCH)
                .query(row -> {
                    String term = row.getString("term");
                    boolean part = row.getBoolean("part");
                    NetChange.between(List.of(), List.of(StatusIntervals.read(row)))
                            .forEach(change -> nets.merge(
                                    new StatusSums.Place(
                                            dimension,
                                            term,
                                            part,
                                            change.divided(),
                                            change.recordedOn(),
                                            change.effectiveOn(),
                                            change.status().name()),
                                    change.net(),
                                    Integer::sum));
                });
    }

    private static StatusSums.Place place(Dimension dimension, ResultSet row) throws SQLException {
        return new StatusSums.Place(
                dimension,
                row.getString("term"),
                row.getBoolean("part"),
                row.getBoolean("divided"),
                row.getObject("recorded_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                row.getString("status"));
    }
}
