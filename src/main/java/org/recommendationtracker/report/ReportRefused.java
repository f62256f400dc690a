package org.recommendationtracker.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recommendationtracker.refusal.Refusal;

/** A submission that cannot be taken in, with everything that is wrong with it. Nothing of it was kept. */
public class ReportRefused extends Refusal {

    private final List<Fault> faults;

    /** What is wrong where: {@code recommendations[3].boards}, or {@code line 12} of a CSV file. */
    public record Fault(String where, String message) {}

    public ReportRefused(List<Fault> faults) {
        super(
                Reason.INVALID_INPUT,
                faults.size() == 1 ? faults.get(0).message() : "There are " + faults.size() + " things to put right.");
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    @Override
    public Optional<String> title() {
        return Optional.of("The report cannot be taken in");
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("errors", faults);
    }
}
