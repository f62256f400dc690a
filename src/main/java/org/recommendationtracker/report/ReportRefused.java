package org.recommendationtracker.report;

import java.util.List;

/** A submission that cannot be taken in, with everything that is wrong with it. Nothing of it was kept. */
public class ReportRefused extends RuntimeException {

    private final List<Fault> faults;

    /** What is wrong where: {@code recommendations[3].boards}, or {@code line 12} of a CSV file. */
    public record Fault(String where, String message) {}

    public ReportRefused(List<Fault> faults) {
        super(faults.size() == 1 ? faults.get(0).message() : "There are " + faults.size() + " things to put right.");
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
