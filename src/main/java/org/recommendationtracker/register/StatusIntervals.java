package org.recommendationtracker.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.recommendation.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The intervals of recommendations' statuses, and what is to be added to the sums of them. */
@Component
class StatusIntervals {

    private static final String COLUMNS = "status, divided, effective_from, effective_to, recorded_from, recorded_to";

    /** What is known no more has an id, and changes in nothing else. */
    private static final String PUT = "insert into status_interval (id, reference, part, " + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update recorded_to = values(recorded_to)";

    private final JdbcTemplate database;

    StatusIntervals(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Changes what is known of a recommendation's statuses.
     *
     * @param change makes of what is known what is known from now on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void update(String reference, boolean part, Function<List<StatusInterval>, StatusInterval.Update> change) {
        Map<LocalDate, Long> ids = new HashMap<>();
        List<StatusInterval> known = database.query(
                "select id, " + COLUMNS + " from status_interval where reference = ? and recorded_to is null",
                (row, number) -> {
                    StatusInterval interval = read(row);
                    ids.put(interval.effectiveFrom(), row.getLong("id"));
                    return interval;
                },
                reference);
        StatusInterval.Update update = change.apply(known);
        List<@Nullable Object[]> rows = new ArrayList<>();
        update.superseded()
                .forEach(interval -> rows.add(row(ids.get(interval.effectiveFrom()), reference, part, interval)));
        update.known().forEach(interval -> rows.add(row(null, reference, part, interval)));
        database.batchUpdate(PUT, rows);
        count(reference, part, NetChange.of(update));
    }

    /** All of them, also those that are known no more. */
    List<StatusInterval> of(String reference) {
        return database.query(
                "select " + COLUMNS + " from status_interval where reference = ? order by id",
                (row, number) -> read(row),
                reference);
    }

    /** Puts others in the place of those that there are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(String reference, boolean part, List<StatusInterval> existing, List<StatusInterval> right) {
        database.update("delete from status_interval where reference = ?", reference);
        database.batchUpdate(
                PUT,
                right.stream()
                        .map(interval -> row(null, reference, part, interval))
                        .toList());
        count(reference, part, NetChange.between(existing, right));
    }

    private static @Nullable Object[] row(@Nullable Long id, String reference, boolean part, StatusInterval interval) {
        return new @Nullable Object[] {
            id,
            reference,
            part,
            interval.status().name(),
            interval.divided(),
            interval.effectiveFrom(),
            interval.effectiveTo(),
            Utc.of(interval.recordedFrom()),
            interval.recordedTo() == null ? null : Utc.of(interval.recordedTo())
        };
    }

    private void count(String reference, boolean part, List<NetChange> changes) {
        database.batchUpdate(
                """
                insert into unsummed_status_change (reference, part, divided, recorded_on, effective_on, status, net)
                values (?, ?, ?, ?, ?, ?, ?)""",
                changes.stream()
                        .map(change -> new Object[] {
                            reference,
                            part,
                            change.divided(),
                            change.recordedOn(),
                            change.effectiveOn(),
                            change.status().name(),
                            change.net()
                        })
                        .toList());
    }

    static StatusInterval read(ResultSet row) throws SQLException {
        return new StatusInterval(
                Status.valueOf(row.getString("status")),
                row.getBoolean("divided"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class),
                Utc.read(row, "recorded_from"),
                Utc.readIfAny(row, "recorded_to"));
    }
}
