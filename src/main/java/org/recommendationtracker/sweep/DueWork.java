package org.recommendationtracker.sweep;

import java.time.LocalDate;
import java.util.List;

/** Work of one kind that falls due on days, each piece on its own. Called by one thread of each node. */
public interface DueWork {

    /** As metrics and the log name it, for example {@code clocks}. */
    String name();

    /**
     * What is due, in the order of day and key. Reads as many rows as it gives, however many are due.
     *
     * @param today what falls due later is left out
     * @param after what was given last; only what comes after it is given
     */
    List<Due> due(LocalDate today, Due after, int most);

    /**
     * Does what is due about a key, in the transaction of the caller; nothing if it is done already, or another node is at
     * it. What it throws is tried again by the next sweep.
     */
    void carryOut(String key, LocalDate today);
}
