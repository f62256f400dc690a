package org.recommendationtracker.report.committee;

import org.recommendationtracker.refusal.Refusal;

/** There is more of a report than a paper is made of. */
public final class PaperTooLong extends Refusal {

    private static final long serialVersionUID = 1L;

    PaperTooLong(String report, long open, int most) {
        super(
                Reason.NOT_NOW,
                "%,d recommendations of %s are open. A committee paper is made of %,d at most. Find them all at /recommendations?report=%s, also as a spreadsheet."
                        .formatted(open, report, most, report));
    }
}
