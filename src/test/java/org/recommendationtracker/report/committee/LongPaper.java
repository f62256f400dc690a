package org.recommendationtracker.report.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.party.TestParties;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.report.document.Typesetter;
import org.recommendationtracker.report.letter.Letters;

/** Committee papers with as much in them as a test wants. */
public final class LongPaper {

    private LongPaper() {}

    /** Of a report with so many open recommendations, each with the text of its number and the longest of all else. */
    public static byte[] pdf(Typesetter typesetter, int items, IntFunction<String> text) {
        return new CommitteePrinter(typesetter).print(paper(items, text));
    }

    /** The same of a report of which every recommendation changed. */
    public static byte[] changed(Typesetter typesetter, int items, IntFunction<String> text) {
        List<ChangedItem> changed = IntStream.rangeClosed(1, items)
                .mapToObj(number -> new ChangedItem(
                        "GTI-P2-2024-%02d".formatted(number),
                        text.apply(number),
                        Status.IN_PROGRESS,
                        List.of(
                                new PaperChange(
                                        LocalDate.of(2014, 10, 5),
                                        LocalDate.of(2014, 10, 7),
                                        "Date moved from 1 October 2014 to 5 October 2014, granted by the Home Office",
                                        List.of(Topic.DATE_MOVED)),
                                new PaperChange(
                                        LocalDate.of(2014, 10, 8),
                                        LocalDate.of(2014, 10, 8),
                                        text.apply(number),
                                        List.of(Topic.EVIDENCE_SUBMITTED)))))
                .toList();
        CommitteePaper paper = paper(items, text).with(new SinceLastTime(LocalDate.of(2014, 10, 1), changed));
        return new CommitteePrinter(typesetter).print(paper);
    }

    private static CommitteePaper paper(int items, IntFunction<String> text) {
        List<CommitteeRow> open = IntStream.rangeClosed(1, items)
                .mapToObj(number -> row(number, text.apply(number)))
                .toList();
        return new CommitteePaper(
                Letters.report(items),
                TestParties.known()
                        .now()
                        .find(PartyKind.OFFICE, "dfe-children-families")
                        .orElseThrow()
                        .name(),
                Letters.DAY,
                open,
                7,
                items,
                items,
                null);
    }

    /** A text as long as most are, whose last word says its number. */
    public static String ordinary(int number) {
        return "That guidance says, within a year, when a serious case review must begin and who decides that it need not. "
                        .repeat(4)
                        .substring(0, 390)
                + " end-of-" + number;
    }

    private static CommitteeRow row(int number, String text) {
        return new CommitteeRow(
                number,
                "GTI-P2-2024-%02d".formatted(number),
                text,
                "Ministry for Communications and Communities, Westminster",
                "Department for Education",
                Priority.NORMAL,
                Status.AWAITING_VERIFICATION,
                "Consideration",
                LocalDate.of(2013, 9, 1),
                LocalDate.of(2014, 10, 5),
                number % 2 == 0 ? 0 : 1_199,
                399,
                12,
                new NextStep(text, LocalDate.of(2014, 10, 5), true),
                List.of("Ask the office why delivery is 1,199 days late.", "Ask whether the date can be kept."));
    }
}
