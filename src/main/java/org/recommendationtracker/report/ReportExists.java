package org.recommendationtracker.report;

import java.util.Optional;
import org.recommendationtracker.refusal.Refusal;

/** The reference is taken: a reference is never used twice. */
public class ReportExists extends Refusal {

    public ReportExists(String reference) {
        super(Reason.NOT_NOW, "There is a report " + reference + " already. Use another reference.");
    }

    @Override
    public Optional<String> title() {
        return Optional.of("The reference is taken");
    }
}
