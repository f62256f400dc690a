package org.recommendationtracker.report.letter;

import java.util.Optional;
import org.recommendationtracker.refusal.Refusal;

/** No response letter to the report was issued, or not in this edition. */
public class UnknownLetter extends Refusal {

    public UnknownLetter(String reference) {
        super(Reason.UNKNOWN, "There is no such response letter to the report " + reference + ".");
    }

    @Override
    public Optional<String> title() {
        return Optional.of("No such letter");
    }
}
