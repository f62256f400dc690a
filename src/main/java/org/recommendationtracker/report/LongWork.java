package org.recommendationtracker.report;

import java.util.List;

/**
 * What takes longer than anybody should wait for an answer. It is done in the background, one piece after the other, each in one
 * transaction: readers see all of a piece or nothing, and of a node that dies nothing is left but the piece's place in the queue.
 */
public interface LongWork {

    /** What the pieces that are due are known by, that which waits longest first. */
    List<String> due();

    /** What a piece is called in the log. */
    String name(String piece);

    /** Does a piece, unless another node is about it or has just done it. */
    void carryOut(String piece);

    /** Whether a piece that failed, and of which nothing was done, is to be tried again later. */
    default boolean isTriedAgain(String piece, RuntimeException failure) {
        return true;
    }
}
