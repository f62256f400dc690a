package org.recommendationtracker.report;

import java.util.Optional;
import org.recommendationtracker.refusal.Refusal;

/** No report has this reference, or it is not published yet. */
public class UnknownReport extends Refusal {

    public UnknownReport(String reference) {
        super(Reason.UNKNOWN, "There is no published report " + reference + ".");
    }

    @Override
    public Optional<String> title() {
        return Optional.of("No such report");
    }
}
