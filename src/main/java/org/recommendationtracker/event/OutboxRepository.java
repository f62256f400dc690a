package org.recommendationtracker.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is still to be sent, and what was. {@link Outbox} adds it. */
@Repository
@Transactional
class OutboxRepository {

    private static final String UNSENT = """
            select position, id, aggregatetype, aggregateid, sequence, type, dataschema, issuingbody, recorded_at, payload
            from outbox where sent_at is null%s order by sent_at, position limit :most""";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    OutboxRepository(JdbcTemplate database) {
        this.database = JdbcClient.create(database);
        this.batches = database;
    }

    /**
     * The first events that are not marked as sent, in the order of writing. An event still uncommitted may belong before these,
     * but never one of their subjects'.
     *
     * @param heldBack subjects that are left out
     * @param sent what is left out too
     */
    List<OutboxEntry> unsent(Collection<String> heldBack, List<Positions> sent, int most) {
        String others = (heldBack.isEmpty() ? "" : " and aggregateid not in (:heldBack)")
                + sent.stream()
                        .map(run -> " and position not between %d and %d".formatted(run.first(), run.last()))
                        .collect(Collectors.joining());
        return database.sql(UNSENT.formatted(others))
                .param("heldBack", heldBack)
                .param("most", most)
                .query(OutboxRepository::entry)
                .list();
    }

    /** A row with the columns that are read of one. */
    static OutboxEntry entry(ResultSet row, int number) throws SQLException {
        return new OutboxEntry(
                row.getLong("position"),
                row.getString("id"),
                new EventSubject(row.getString("aggregatetype"), row.getString("aggregateid")),
                row.getInt("sequence"),
                row.getString("type"),
                row.getString("dataschema"),
                row.getString("issuingbody"),
                Utc.read(row, "recorded_at"),
                row.getString("payload"));
    }

    void markSent(List<Positions> sent, Instant at) {
        batches.batchUpdate(
                "update outbox set sent_at = ? where position between ? and ?",
                sent.stream()
                        .map(run -> new Object[] {Utc.of(at), run.first(), run.last()})
                        .toList());
    }

    /** Removes some of what was sent before a moment; returns how many. */
    int removeSentBefore(Instant moment, int most) {
        return database.sql("delete from outbox where sent_at < :moment limit :most")
                .param("moment", Utc.of(moment))
                .param("most", most)
                .update();
    }

    /** Subjects of events, without recipients of notices, in the order of their references, after one. */
    List<String> subjectsAfter(String reference, int most) {
        return database.sql(
                        "select aggregateid from outbox_sequence where aggregateid > ? and aggregateid not like '%:%'"
                                + " order by aggregateid limit ?")
                .params(reference, most)
                .query(String.class)
                .list();
    }

    /**
     * Puts others in the place of all events of a subject, none of them sent. No event of it is written meanwhile.
     *
     * @param events gives them, once that is so
     * @return how many
     */
    int replace(String subject, Function<String, List<OutboxEntry>> events) {
        database.sql("select last_sequence from outbox_sequence where aggregateid = ? for update")
                .param(subject)
                .query(Integer.class)
                .single();
        List<OutboxEntry> all = events.apply(subject);
        database.sql("delete from outbox where aggregateid = ?").param(subject).update();
        batches.batchUpdate("""
                insert into outbox (id, aggregatetype, aggregateid, sequence, type, source, dataschema, issuingbody,
                    recorded_at, payload) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", all.stream().map(OutboxRepository::row).toList());
        return all.size();
    }

    private static Object[] row(OutboxEntry event) {
        return new Object[] {
            event.id(),
            event.about().kind(),
            event.subject(),
            event.sequence(),
            event.type(),
            event.about().source(),
            event.dataSchema(),
            event.issuingBody(),
            Utc.of(event.recordedAt()),
            event.payload()
        };
    }

    boolean exists(String subject, int sequence, String id) {
        return database.sql("select 1 from outbox where aggregateid = ? and sequence = ? and id = ?")
                .params(subject, sequence, id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** How many are not marked as sent. */
    long backlog() {
        return database.sql("select count(*) from outbox where sent_at is null")
                .query(Long.class)
                .single();
    }

    Optional<Instant> oldestUnsent() {
        return database.sql("select recorded_at from outbox where sent_at is null order by sent_at, position limit 1")
                .query((row, number) -> Utc.read(row, "recorded_at"))
                .optional();
    }
}
