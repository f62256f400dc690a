package org.recommendationtracker.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A leaf as the database holds it, with the entry that it is of and the one before.
 *
 * @param subject as it was when the leaf was numbered
 * @param position as it was when the leaf was numbered
 * @param entry null if it is gone
 * @param previous hash of the entry that now comes before; null if there is none
 * @param previousLeaf number of that entry's leaf; null if there is none
 * @param previousNumbered hash of that entry when it was numbered; null if there is none
 */
record LeafRow(
        long number,
        long entryId,
        String subject,
        int position,
        @Nullable Hash hash,
        @Nullable EntryRow entry,
        @Nullable Hash previous,
        @Nullable Long previousLeaf,
        @Nullable Hash previousNumbered) {

    /** With the joins of {@link #JOINS}. */
    static final String COLUMNS = "l.number as leaf, l.entry as leaf_entry, l.subject as leaf_subject,"
            + " l.position as leaf_position, l.hash as leaf_hash, p.hash as previous_hash, q.number as previous_leaf,"
            + " q.hash as previous_numbered, " + EntryRow.COLUMNS;

    static final String JOINS = """
             from audit_leaf l left join audit_entry e on e.id = l.entry
            left join audit_entry p on p.subject_kind = e.subject_kind and p.subject = e.subject
                and p.position = e.position - 1
            left join audit_leaf q on q.entry = p.id
            """;

    static LeafRow of(ResultSet row) throws SQLException {
        row.getLong("id");
        boolean gone = row.wasNull();
        return new LeafRow(
                row.getLong("leaf"),
                row.getLong("leaf_entry"),
                row.getString("leaf_subject"),
                row.getInt("leaf_position"),
                Hash.read(row, "leaf_hash"),
                gone ? null : EntryRow.of(row),
                Hash.read(row, "previous_hash"),
                row.getObject("previous_leaf", Long.class),
                Hash.read(row, "previous_numbered"));
    }

    /** Whether its entry is there, with what its hash is made of. */
    boolean isComplete() {
        return entry != null && entry.salt() != null;
    }

    /**
     * Its entry as everybody may see it.
     *
     * @throws BrokenTree if the entry, or what it is made of, is gone
     */
    String canonical() {
        if (entry == null || entry.salt() == null) {
            throw new BrokenTree("Entry %d of %s is gone, or its salt.".formatted(position, subject));
        }
        return entry.entry(previous, entry.salt()).canonical();
    }
}
