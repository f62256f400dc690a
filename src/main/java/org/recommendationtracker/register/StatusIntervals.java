package org.recommendationtracker.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
        List<StatusInterval> known = database.query(
                "select " + COLUMNS + " from status_interval where reference = ? and recorded_to is null",
                (row, number) -> read(row),
                reference);
        StatusInterval.Update update = change.apply(known);
        update.superseded().forEach(interval -> supersede(reference, interval));
        insert(reference, part, update.known());
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
        insert(reference, part, right);
        count(reference, part, NetChange.between(existing, right));
    }

    private void supersede(String reference, StatusInterval interval) {
        database.update(
                """
                update status_interval set recorded_to = ?
                where reference = ? and recorded_to is null and effective_from = ?""", Utc.of(Objects.requireNonNull(interval.recordedTo())), reference, interval.effectiveFrom());
    }

    private void insert(String reference, boolean part, List<StatusInterval> intervals) {
        database.batchUpdate(
                "insert into status_interval (reference, part, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                intervals.stream()
                        .map(interval -> new @Nullable Object[] {
                            reference,
                            part,
                            interval.status().name(),
                            interval.divided(),
                            interval.effectiveFrom(),
                            interval.effectiveTo(),
                            Utc.of(interval.recordedFrom()),
                            interval.recordedTo() == null ? null : Utc.of(interval.recordedTo())
                        })
                        .toList());
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
