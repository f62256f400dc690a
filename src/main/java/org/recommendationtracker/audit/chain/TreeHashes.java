package org.recommendationtracker.audit.chain;

/** The hashes of a tree's whole subtrees. */
interface TreeHashes {

    /**
     * Of 2^height leaves.
     *
     * @param from its first leaf, a multiple of 2^height
     */
    Hash ofSubtree(int height, long from);
}
