package org.recommendationtracker.report.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.party.TestParties;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.report.document.Typesetter;
import org.recommendationtracker.report.letter.Letters;

/** A committee paper that is as long as can be. */
public final class LongPaper {

    private LongPaper() {}

    /** Of a report whose every open recommendation has the longest of everything that a row shows. */
    public static byte[] pdf(Typesetter typesetter, int items) {
        List<CommitteeRow> open = IntStream.rangeClosed(1, items)
                .mapToObj(number -> new CommitteeRow(
                        number,
                        "GTI-P2-2024-%02d".formatted(number),
                        "That Commonwealth communications be " + "commissioned and communicated ".repeat(100),
                        "Ministry for Communications and Communities, Westminster",
                        Priority.NORMAL,
                        Status.AWAITING_VERIFICATION,
                        "Consideration",
                        LocalDate.of(2013, 9, 1),
                        LocalDate.of(2014, 10, 5),
                        1_199,
                        399,
                        12))
                .toList();
        CommitteePaper paper = new CommitteePaper(
                Letters.report(items),
                TestParties.known()
                        .now()
                        .find(PartyKind.OFFICE, "dfe-children-families")
                        .orElseThrow()
                        .name(),
                Letters.DAY,
                open,
                items,
                7,
                items,
                items);
        return new CommitteePrinter(typesetter).print(paper);
    }
}
