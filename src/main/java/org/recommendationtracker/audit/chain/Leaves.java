package org.recommendationtracker.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers entries as leaves of the tree, and keeps the roots of the whole subtrees that they complete. */
@Component
class Leaves {

    /** As many are numbered in one transaction. */
    static final int BLOCK = 5_000;

    private static final String UNNUMBERED = """
            select e.id, e.subject_kind, e.subject, e.position, e.hash from audit_entry e
            where e.id > :after and not exists (select 1 from audit_leaf l where l.entry = e.id)
            order by e.id limit :most""";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    /** An entry that was given a number. */
    private record Numbered(long entry, String kind, String subject, int position, Hash hash) {}

    Leaves(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    long count() {
        return database.sql("select coalesce(max(number) + 1, 0) from audit_leaf")
                .query(Long.class)
                .single();
    }

    /**
     * Numbers a block of entries.
     *
     * @param after no entry up to this one is without a number
     * @return the last entry of the block; {@code after} if all have numbers
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long numberSome(long after) {
        List<Numbered> entries = database.sql(UNNUMBERED)
                .param("after", after)
                .param("most", BLOCK)
                .query(Leaves::read)
                .list();
        if (entries.isEmpty()) {
            return after;
        }
        long first = count();
        insertLeaves(entries, first);
        insertNodes(first, first + entries.size());
        return entries.get(entries.size() - 1).entry();
    }

    private void insertLeaves(List<Numbered> entries, long first) {
        List<Object[]> rows = new ArrayList<>(entries.size());
        for (Numbered entry : entries) {
            rows.add(new Object[] {
                first + rows.size(),
                entry.entry(),
                entry.kind(),
                entry.subject(),
                entry.position(),
                entry.hash().bytes()
            });
        }
        batches.batchUpdate(
                "insert into audit_leaf (number, entry, subject_kind, subject, position, hash) values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** The subtrees that are whole with {@code to} leaves and were not with {@code from}, those of the lowest height first. */
    private void insertNodes(long from, long to) {
        StoredTree tree = new StoredTree(database);
        for (int height = StoredTree.STRIDE; to >> height > 0; height += StoredTree.STRIDE) {
            List<Object[]> rows = new ArrayList<>();
            for (long number = from >> height; number < to >> height; number++) {
                rows.add(new Object[] {
                    height, number, tree.ofWholeBelow(height, number).bytes()
                });
            }
            batches.batchUpdate("insert into audit_node (height, number, hash) values (?, ?, ?)", rows);
        }
    }

    private static Numbered read(ResultSet row, int number) throws SQLException {
        return new Numbered(
                row.getLong("id"),
                row.getString("subject_kind"),
                row.getString("subject"),
                row.getInt("position"),
                new Hash(row.getBytes("hash")));
    }
}
