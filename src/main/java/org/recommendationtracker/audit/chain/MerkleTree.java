package org.recommendationtracker.audit.chain;

import java.util.List;
import java.util.stream.Stream;

/**
 * The tree over the leaves of one checkpoint, and the proofs from it; RFC 9162, section 2.1. Reads some hundred hashes for an
 * answer, however many leaves there are. Used by one thread.
 */
final class MerkleTree {

    private final TreeHashes hashes;
    private final long leaves;

    /**
     * @param leaves how many of the first leaves it is over
     */
    MerkleTree(TreeHashes hashes, long leaves) {
        this.hashes = hashes;
        this.leaves = leaves;
    }

    Hash root() {
        return leaves == 0 ? Hash.ofNothing() : hash(0, leaves);
    }

    /** That a leaf is in the tree (section 2.1.3). */
    List<Hash> inclusionProof(long leaf) {
        if (leaf < 0 || leaf >= leaves) {
            throw new IllegalArgumentException("there is no leaf " + leaf);
        }
        return path(leaf, 0, leaves);
    }

    /** That the tree begins with one of so many leaves (section 2.1.4). */
    List<Hash> consistencyProof(long earlier) {
        if (earlier < 1 || earlier > leaves) {
            throw new IllegalArgumentException("there is no earlier tree of " + earlier);
        }
        return earlier == leaves ? List.of() : subproof(earlier, 0, leaves, true);
    }

    private List<Hash> path(long leaf, long from, long to) {
        if (to - from == 1) {
            return List.of();
        }
        long middle = from + split(to - from);
        return leaf < middle
                ? append(path(leaf, from, middle), hash(middle, to))
                : append(path(leaf, middle, to), hash(from, middle));
    }

    /** @param whole whether what is left of the earlier tree is itself one that was signed */
    private List<Hash> subproof(long earlier, long from, long to, boolean whole) {
        long size = to - from;
        if (earlier == size) {
            return whole ? List.of() : List.of(hash(from, to));
        }
        long half = split(size);
        long middle = from + half;
        return earlier <= half
                ? append(subproof(earlier, from, middle, whole), hash(middle, to))
                : append(subproof(earlier - half, middle, to, false), hash(from, middle));
    }

    private Hash hash(long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            return hashes.ofSubtree(Long.numberOfTrailingZeros(size), from);
        }
        long middle = from + split(size);
        return Hash.ofNode(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two that is smaller. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    private static List<Hash> append(List<Hash> proof, Hash hash) {
        return Stream.concat(proof.stream(), Stream.of(hash)).toList();
    }
}
