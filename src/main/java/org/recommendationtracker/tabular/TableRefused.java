package org.recommendationtracker.tabular;

import java.util.List;

/** A file that cannot be read as a table, with all that was found to be in the way. */
public class TableRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * What is in the way.
     *
     * @param where such as {@code line 3}, {@code row 3} or {@code cell B3}; empty for the whole file
     * @param message what is wrong, and what to do
     */
    public record Fault(String where, String message) {}

    private final transient List<Fault> faults;

    public TableRefused(List<Fault> faults) {
        super(faults.get(0).message());
        this.faults = List.copyOf(faults);
    }

    TableRefused(String where, String message) {
        this(List.of(new Fault(where, message)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
