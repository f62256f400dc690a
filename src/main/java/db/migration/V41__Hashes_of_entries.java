package db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.audit.chain.ChainedEntry;
import org.recommendationtracker.audit.chain.EntryRow;
import org.recommendationtracker.audit.chain.Hash;
import org.recommendationtracker.audit.chain.Salt;

/**
 * Entries from before the chain are hashed as they are now. In blocks, each kept by itself: there may be millions, and what an
 * interruption leaves is gone on with.
 */
public class V41__Hashes_of_entries extends BaseJavaMigration {

    private static final int BLOCK = 1_000;

    private static final String NEXT = "select " + EntryRow.COLUMNS + """
             from audit_entry e
            where (e.subject_kind = ? and e.subject = ? and e.position > ?)
                or (e.subject_kind = ? and e.subject > ?) or e.subject_kind > ?
            order by e.subject_kind, e.subject, e.position limit\s""" + BLOCK;

    private static final String UPDATE = "update audit_entry set salt = ?, hash = ? where id = ?";

    /** Where the last block ended. */
    private record Place(
            String kind,
            String subject,
            int position,
            @Nullable Hash hash) {

        boolean isOf(EntryRow row) {
            return kind.equals(row.kind()) && subject.equals(row.subject());
        }
    }

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection database = context.getConnection();
        boolean automatic = database.getAutoCommit();
        database.setAutoCommit(false);
        try (PreparedStatement next = database.prepareStatement(NEXT);
                PreparedStatement update = database.prepareStatement(UPDATE)) {
            Place place = new Place("", "", 0, null);
            int read;
            do {
                read = 0;
                next.setString(1, place.kind());
                next.setString(2, place.subject());
                next.setInt(3, place.position());
                next.setString(4, place.kind());
                next.setString(5, place.subject());
                next.setString(6, place.kind());
                try (ResultSet rows = next.executeQuery()) {
                    while (rows.next()) {
                        place = hash(EntryRow.of(rows), place, update);
                        read++;
                    }
                }
                update.executeBatch();
                database.commit();
            } while (read == BLOCK);
        } finally {
            database.setAutoCommit(automatic);
        }
    }

    private static Place hash(EntryRow row, Place before, PreparedStatement update) throws SQLException {
        Hash known = row.hash();
        if (known != null) {
            return new Place(row.kind(), row.subject(), row.position(), known);
        }
        ChainedEntry entry = row.entry(before.isOf(row) ? before.hash() : null, Salt.random());
        update.setBytes(1, entry.salt().bytes());
        update.setBytes(2, entry.hash().bytes());
        update.setLong(3, row.id());
        update.addBatch();
        return new Place(row.kind(), row.subject(), row.position(), entry.hash());
    }
}
