package org.recommendationtracker.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Utc;

/**
 * An entry as the database holds it, whatever became of it there.
 *
 * @param salt null if there is none of the right length
 * @param hash null if there is none of the right length
 */
public record EntryRow(
        long id,
        String kind,
        String subject,
        int position,
        String step,
        String title,
        String user,
        String role,
        @Nullable String party,
        LocalDate effectiveOn,
        Instant recordedAt,
        @Nullable String event,
        @Nullable String before,
        String after,
        @Nullable String comment,
        @Nullable Salt salt,
        @Nullable Hash hash) {

    /** Of {@code audit_entry e}. */
    public static final String COLUMNS =
            "e.id, e.subject_kind, e.subject, e.position, e.step, e.title, e.user_id, e.role, e.party, e.effective_on,"
                    + " e.recorded_at, e.event_id, e.state_before, e.state_after, e.comment, e.salt, e.hash";

    public static EntryRow of(ResultSet row) throws SQLException {
        byte[] salt = row.getBytes("salt");
        return new EntryRow(
                row.getLong("id"),
                row.getString("subject_kind"),
                row.getString("subject"),
                row.getInt("position"),
                row.getString("step"),
                row.getString("title"),
                row.getString("user_id"),
                row.getString("role"),
                row.getString("party"),
                row.getObject("effective_on", LocalDate.class),
                Utc.read(row, "recorded_at"),
                row.getString("event_id"),
                row.getString("state_before"),
                row.getString("state_after"),
                row.getString("comment"),
                salt == null || salt.length != Salt.LENGTH ? null : new Salt(salt),
                Hash.read(row, "hash"));
    }

    /** With what its hash is made of, as this row and the entry before say. */
    public ChainedEntry entry(@Nullable Hash previous, Salt salted) {
        return new ChainedEntry(
                kind,
                subject,
                position,
                previous,
                step,
                title,
                user,
                role,
                party,
                effectiveOn,
                recordedAt,
                event,
                before,
                after,
                comment,
                salted);
    }
}
