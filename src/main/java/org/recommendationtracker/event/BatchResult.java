package org.recommendationtracker.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What became of a batch. What is neither sent nor held back was not tried, or given up. */
final class BatchResult {

    private final List<Long> sent = new ArrayList<>();
    private final Set<String> heldBack = new HashSet<>();
    private boolean stopped;
    private boolean fenced;

    void sent(OutboxEntry entry) {
        sent.add(entry.position());
    }

    void holdBack(String subject) {
        heldBack.add(subject);
    }

    /** Nothing more of the batch is to be tried now. */
    void stop() {
        stopped = true;
    }

    /** Another node has taken over. */
    void fence() {
        fenced = true;
    }

    boolean isStopped() {
        return stopped;
    }

    boolean isFenced() {
        return fenced;
    }

    /** Positions in the outbox. */
    List<Long> sent() {
        return sent;
    }

    /** Subjects one of whose events failed. */
    Set<String> heldBack() {
        return heldBack;
    }
}
