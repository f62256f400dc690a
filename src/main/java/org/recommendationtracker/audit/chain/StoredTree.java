package org.recommendationtracker.audit.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The leaves and the roots of whole subtrees as the database has them. Keeps what it was asked for: made for one answer, and
 * used by one thread.
 */
final class StoredTree implements TreeHashes {

    /** The roots of subtrees are kept for each multiple of this height. */
    static final int STRIDE = 8;

    private final JdbcClient database;
    private final Map<Subtree, Hash> known = new HashMap<>();

    private record Subtree(int height, long from) {}

    StoredTree(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Hash ofSubtree(int height, long from) {
        Subtree subtree = new Subtree(height, from);
        Hash hash = known.get(subtree);
        if (hash == null) {
            hash = fold(read(height - height % STRIDE, from, 1L << height));
            known.put(subtree, hash);
        }
        return hash;
    }

    /** The root of a subtree, made of those one stride below. */
    Hash ofWholeBelow(int height, long number) {
        return fold(read(height - STRIDE, number << height, 1L << height));
    }

    /** The roots of all subtrees of a height below one of so many leaves. */
    private List<Hash> read(int height, long from, long leaves) {
        long first = from >> height;
        long count = leaves >> height;
        List<Hash> hashes = height == 0 ? leaves(first, count) : nodes(height, first, count);
        if (hashes.size() != count) {
            throw new BrokenTree("Of leaves %d to %d of the tree %d hashes are kept where there must be %d."
                    .formatted(from, from + leaves - 1, hashes.size(), count));
        }
        return hashes;
    }

    private List<Hash> leaves(long first, long count) {
        return database.sql("select hash from audit_leaf where number between :first and :last order by number")
                .param("first", first)
                .param("last", first + count - 1)
                .query((row, number) -> new Hash(row.getBytes("hash")))
                .list();
    }

    private List<Hash> nodes(int height, long first, long count) {
        return database.sql("""
                        select hash from audit_node where height = :height and number between :first and :last
                        order by number""")
                .param("height", height)
                .param("first", first)
                .param("last", first + count - 1)
                .query((row, number) -> new Hash(row.getBytes("hash")))
                .list();
    }

    /** As many as a power of two. */
    static Hash fold(List<Hash> hashes) {
        List<Hash> level = hashes;
        while (level.size() > 1) {
            List<Hash> above = new ArrayList<>(level.size() / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(Hash.ofNode(level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        return level.get(0);
    }
}
