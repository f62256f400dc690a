package org.recommendationtracker.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.recommendation.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From when until when each recommendation and part had which status, as is known now. */
@Service
@Transactional(readOnly = true)
public class KnownStatuses {

    private static final String AFTER = """
            select id, reference, status, effective_from, effective_to, recorded_from from status_interval
            where recorded_to is null and (reference > :reference
                or (reference = :reference and (effective_from > :from or (effective_from = :from and id > :id))))
            order by reference, effective_from, id limit :size""";

    private static final Row BEGINNING = new Row(0, "", Status.ISSUED, LocalDate.EPOCH, null, LocalDateTime.MIN);

    private final JdbcClient database;

    KnownStatuses(JdbcClient database) {
        this.database = database;
    }

    /**
     * A status of a recommendation or part.
     *
     * @param until the day from which it did not have it any more; null if it still has
     * @param knownFrom when the tracker came to know it, by the clocks of England
     */
    public record Row(
            long id,
            String reference,
            Status status,
            LocalDate from,
            @Nullable LocalDate until,
            LocalDateTime knownFrom) {}

    /**
     * By reference and day.
     *
     * @param last after which to go on; null to begin
     */
    public List<Row> after(@Nullable Row last, int size) {
        Row after = last == null ? BEGINNING : last;
        return database.sql(AFTER)
                .param("reference", after.reference())
                .param("from", after.from())
                .param("id", after.id())
                .param("size", size)
                .query(KnownStatuses::read)
                .list();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("reference"),
                Status.valueOf(row.getString("status")),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class),
                Utc.read(row, "recorded_from").atZone(England.ZONE).toLocalDateTime());
    }
}
