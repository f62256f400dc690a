package org.recommendationtracker.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Recomputes all that the audit trail promises, block by block: each entry's hash and place, the tree and its checkpoints, and
 * that there are as many entries as events. Remembers little, however many entries there are.
 */
final class ChainCheck {

    private static final int BLOCK = 2_000;
    private static final int IDS = 10_000;

    private static final String LEAVES =
            "select " + LeafRow.COLUMNS + LeafRow.JOINS + "where l.number between :first and :last order by l.number";

    private static final String ENTRIES = "select " + EntryRow.COLUMNS + """
            , p.hash as previous_hash from audit_entry e
            left join audit_entry p on p.subject_kind = e.subject_kind and p.subject = e.subject
                and p.position = e.position - 1
            where e.id in (:ids) order by e.id""";

    private final JdbcClient database;
    private final Leaves leaves;
    private final Findings findings;
    private final CheckpointCheck checkpoints;
    private final GrowingTree tree = new GrowingTree(this::completed);
    private final long settled;

    /** How many numbered entries are there. */
    private long present;

    private record Unnumbered(EntryRow entry, @Nullable Hash previous) {

        static Unnumbered of(ResultSet row, int number) throws SQLException {
            return new Unnumbered(EntryRow.of(row), Hash.read(row, "previous_hash"));
        }
    }

    /** @param settled the last entry of which it is certain that it has a number, if it is there at all */
    ChainCheck(
            JdbcClient database,
            Leaves leaves,
            Checkpoints checkpoints,
            List<PublicKey> keys,
            long settled,
            Findings findings) {
        this.database = database;
        this.leaves = leaves;
        this.findings = findings;
        this.settled = settled;
        this.checkpoints = new CheckpointCheck(checkpoints, keys, findings);
    }

    void run() {
        long lastEntry = number("select coalesce(max(id), 0) from audit_entry");
        long made = number("select coalesce(max(last_sequence), 0) from outbox_sequence where aggregateid = 'audit'");
        long count = leaves.count();
        for (long first = 0; first < count; first += BLOCK) {
            checkLeaves(first, Math.min(first + BLOCK, count));
        }
        checkpoints.end(made);
        checkAllUnnumbered(lastEntry);
        new EventCountCheck(database, findings).run();
    }

    /** Those after the last that was numbered are new. Unless they are all, the older ones are gone through too, which takes longer. */
    private void checkAllUnnumbered(long lastEntry) {
        long lastNumbered = number("select coalesce(max(entry), 0) from audit_leaf");
        long unnumbered = checkUnnumbered(lastNumbered, lastEntry);
        if (number("select count(*) from audit_entry") == present + unnumbered) {
            return;
        }
        checkUnnumbered(number("select coalesce(min(id), 1) from audit_entry") - 1, lastNumbered);
    }

    /** Returns how many there were. */
    private long checkUnnumbered(long from, long to) {
        long found = 0;
        for (long after = from; after < to; after += IDS) {
            found += checkSomeUnnumbered(after, Math.min(after + IDS, to));
        }
        return found;
    }

    private void checkLeaves(long first, long end) {
        List<LeafRow> rows = database.sql(LEAVES)
                .param("first", first)
                .param("last", end - 1)
                .query((row, number) -> LeafRow.of(row))
                .list();
        for (LeafRow leaf : rows) {
            passOver(leaf.number());
            present += leaf.entry() == null ? 0 : 1;
            LeafCheck.problem(leaf).ifPresent(findings::found);
            add(leaf.hash());
        }
        passOver(end);
        findings.entries(rows.size());
    }

    /** Notes which leaves up to a number are missing. Others take their places, so that the later ones keep theirs. */
    private void passOver(long next) {
        if (tree.leaves() < next) {
            findings.found(Problem.ofTree(
                    tree.leaves(), "Leaves %d to %d are missing from the tree.".formatted(tree.leaves(), next - 1)));
        }
        while (tree.leaves() < next) {
            add(null);
        }
    }

    private void add(@Nullable Hash leaf) {
        tree.add(leaf == null ? Hash.ofNothing() : leaf);
        checkpoints.reached(tree);
    }

    /** Compares what is kept of a subtree. */
    private void completed(int height, Hash root) {
        if (height % StoredTree.STRIDE != 0) {
            return;
        }
        long number = (tree.leaves() >> height) - 1;
        Optional<Hash> kept = database.sql("select hash from audit_node where height = ? and number = ?")
                .params(height, number)
                .query((row, index) -> Hash.read(row, "hash"))
                .optional();
        if (!kept.equals(Optional.of(root))) {
            long first = number << height;
            findings.found(Problem.ofTree(
                    first,
                    "What is kept of the tree over leaves %d to %d is not what they give."
                            .formatted(first, tree.leaves() - 1)));
        }
    }

    private int checkSomeUnnumbered(long after, long last) {
        Set<Long> numbered = leaves.numbered(after + 1, last);
        List<Long> ids = database
                .sql("select id from audit_entry where id > ? and id <= ?")
                .params(after, last)
                .query(Long.class)
                .list()
                .stream()
                .filter(id -> !numbered.contains(id))
                .toList();
        if (!ids.isEmpty()) {
            database.sql(ENTRIES).param("ids", ids).query(Unnumbered::of).list().forEach(this::check);
        }
        findings.entries(ids.size());
        return ids.size();
    }

    private void check(Unnumbered row) {
        if (row.entry().id() <= settled) {
            findings.found(Problem.ofEntry(
                    row.entry(), "The entry was not there when those around it were numbered: it was added later."));
        } else {
            LeafCheck.problem(row.entry(), row.previous()).ifPresent(findings::found);
        }
    }

    private long number(String query) {
        return database.sql(query).query(Long.class).single();
    }
}
