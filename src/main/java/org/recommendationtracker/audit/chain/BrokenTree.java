package org.recommendationtracker.audit.chain;

/** What is kept of the tree does not fit together: somebody changed it behind the application's back. */
public final class BrokenTree extends IllegalStateException {

    BrokenTree(String what) {
        super(what);
    }
}
