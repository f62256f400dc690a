package org.recommendationtracker.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private static final String ENTRIES = """
            select id, subject_kind, subject, position, hash from audit_entry where id > :after order by id limit :most""";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    /**
     * How far the numbering has come.
     *
     * @param last entry that was looked at
     * @param end whether there are no more
     */
    record Block(long last, boolean end) {}

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
     * Numbers those of a block of entries that have no number yet.
     *
     * @param after no entry up to this one is without a number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Block numberSome(long after) {
        List<Numbered> entries = database.sql(ENTRIES)
                .param("after", after)
                .param("most", BLOCK)
                .query(Leaves::read)
                .list();
        if (entries.isEmpty()) {
            return new Block(after, true);
        }
        long last = entries.get(entries.size() - 1).entry();
        Set<Long> known = numbered(after + 1, last);
        List<Numbered> added =
                entries.stream().filter(entry -> !known.contains(entry.entry())).toList();
        long first = count();
        insertLeaves(added, first);
        insertNodes(first, first + added.size());
        return new Block(last, entries.size() < BLOCK);
    }

    /** Those of a range that have numbers. */
    Set<Long> numbered(long first, long last) {
        return Set.copyOf(database.sql("select entry from audit_leaf where entry between ? and ?")
                .params(first, last)
                .query(Long.class)
                .list());
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
