package org.recommendationtracker.report.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.recommendationtracker.recommendation.Extent;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.ReportStep;

/** Letters to a report of three recommendations: one accepted, one to be considered, one rejected. */
public final class Letters {

    public static final LocalDate DAY = LocalDate.of(2014, 11, 10);
    public static final LetterWords WORDS = new LetterWords(null, null, "Minister for Children and Families");
    public static final Response ACCEPTED =
            Response.accepted(Extent.IN_FULL, "It is right.", "Every report is published.", LocalDate.of(2015, 3, 31));

    private Letters() {}

    public static LetterContent letter() {
        return letter(
                item(1, ACCEPTED),
                item(2, Response.underConsideration("Partners are asked.", LocalDate.of(2015, 1, 31))),
                item(3, Response.rejected("The law says so already.")));
    }

    public static LetterContent letter(LetterAnnexEntry... annex) {
        return letter(WORDS, List.of(annex));
    }

    public static LetterContent letter(LetterWords words, List<LetterAnnexEntry> annex) {
        return new LetterContent(report(annex.size()), "Department for Education", 1, null, DAY, words, annex);
    }

    public static LetterAnnexEntry item(int number, Response answer) {
        return item(number, "That recommendation number " + number + " is carried out.", answer);
    }

    public static LetterAnnexEntry item(int number, String text, Response answer) {
        return new LetterAnnexEntry(number, "SCRP-2014-%02d".formatted(number), text, Status.ACCEPTED, answer, null);
    }

    /** As many as there are in a large report, each as long as it may be. */
    public static List<LetterAnnexEntry> longest(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> item(
                        number,
                        words("text" + number, 4_000),
                        Response.accepted(
                                Extent.IN_PART,
                                words("reasons" + number, 4_000),
                                words("test" + number, 1_000),
                                LocalDate.of(2015, 3, 31))))
                .toList();
    }

    /** A text of that length, whose last word says so. */
    public static String words(String word, int length) {
        String end = " end-of-" + word;
        return (word + " ").repeat(length).substring(0, length - end.length()) + end;
    }

    public static ReportState report(int recommendations) {
        return new ReportState(
                "SCRP-2014",
                "First annual report",
                "National panel",
                "dfe-children-families",
                LocalDate.of(2014, 7, 31),
                null,
                "Illustrative wording.",
                ReportStep.ANSWERED,
                recommendations,
                null,
                null,
                null);
    }
}
