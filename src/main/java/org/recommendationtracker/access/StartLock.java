package org.recommendationtracker.access;

/** What no two nodes that start together do at the same time. */
public interface StartLock {

    /** Waits for the others; the lock lasts until the transaction ends. */
    void take();
}
