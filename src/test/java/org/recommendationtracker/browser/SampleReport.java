package org.recommendationtracker.browser;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.recommendationtracker.People;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.ActionReference;
import org.recommendationtracker.recommendation.Extent;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.VerificationOutcome;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.Reports;

/** A report whose recommendations have come differently far: the first is implemented, the 6th and later are new. */
public class SampleReport {

    public static final String REFERENCE = "SAMPLE-2014";
    public static final String NOTE = "Made-up wording, for tests of the pages only.";

    private static final int SIZE = 25;
    private static final Actor PANEL = People.PANEL;
    private static final Actor OFFICIAL = People.OFFICIAL;
    private static final Actor MINISTER = People.MINISTER;
    private static final String REASONS = """
            The government accepts that reviews must begin sooner.

            Guidance will be amended, and boards will be told of it.""";

    private final Reports reports;
    private final Recommendations recommendations;
    private final LocalDate today = LocalDate.now(England.ZONE);
    private final LocalDate nextYear = today.plusYears(1);

    public SampleReport(Reports reports, Recommendations recommendations) {
        this.reports = reports;
        this.recommendations = recommendations;
    }

    /** Enters the report, unless it is there. */
    public void enter() {
        if (reports.exists(REFERENCE)) {
            return;
        }
        reports.register(
                new ReportSubmission(
                        REFERENCE,
                        "Sample report of a panel of independent experts on serious case reviews",
                        "scr-panel",
                        "dfe-children-families",
                        LocalDate.of(2014, 7, 31),
                        null,
                        NOTE,
                        IntStream.rangeClosed(1, SIZE)
                                .mapToObj(SampleReport::item)
                                .toList()),
                PANEL);
        implement(1);
        reject(2);
        consult(3);
        plan(4);
        deliver(5);
    }

    public static String reference(int number) {
        return RecommendationReference.of(REFERENCE, number).value();
    }

    private static ReportSubmission.Item item(int number) {
        return new ReportSubmission.Item(
                number,
                "Sample recommendation " + number
                        + ": say in statutory guidance when a serious case review must begin, who decides that it need not,"
                        + " and how soon the panel is told of it.",
                Set.of("guidance", number % 2 == 0 ? "initiation" : "child-protection"),
                number == 4 ? Set.of("norfolk", "suffolk") : Set.of("ALL"),
                number % 3 == 0 ? Priority.HIGH : Priority.NORMAL,
                List.of());
    }

    private void answer(int number, Response response) {
        recommendations.assignOwner(of(number), OFFICIAL, "Child protection policy team");
        recommendations.draft(of(number), OFFICIAL, response);
        recommendations.signOff(of(number), MINISTER, null);
    }

    private void reject(int number) {
        answer(number, Response.rejected("The law as it stands already asks for this of every board."));
    }

    private void consult(int number) {
        answer(number, Response.underConsideration("Boards and inspectorates are to be heard first.", nextYear));
        recommendations.recordView(
                of(number), OFFICIAL, "Association of chairs of local boards", "Most are in favour of a trial.");
    }

    private void plan(int number) {
        answer(
                number,
                Response.accepted(
                        Extent.IN_PART,
                        REASONS,
                        "The amended guidance is published and every board has confirmed that it follows it.",
                        nextYear));
        recommendations.planAction(of(number), OFFICIAL, "Amend the guidance", "Policy team", nextYear.minusDays(30));
        recommendations.planAction(of(number), OFFICIAL, "Write to every board", "Board liaison", nextYear);
        recommendations.reach(of(number), OFFICIAL, Status.IN_PROGRESS);
    }

    private void deliver(int number) {
        plan(number);
        List.of(1, 2)
                .forEach(action -> recommendations.deliverAction(
                        new ActionReference(of(number), action), OFFICIAL, today, "Done as planned."));
        recommendations.submitEvidence(
                of(number),
                OFFICIAL,
                "https://www.example.org/publications/working-together-to-safeguard-children-guidance-as-amended.pdf",
                null,
                today,
                "Chapter 4 now says when a review must begin.");
        recommendations.reach(of(number), OFFICIAL, Status.AWAITING_VERIFICATION);
    }

    private void implement(int number) {
        deliver(number);
        recommendations.verify(
                of(number), PANEL, Set.of(), VerificationOutcome.NOT_MET, "The guidance is not in force yet.");
        recommendations.submitEvidence(
                of(number),
                OFFICIAL,
                "https://www.example.org/in-force",
                null,
                today,
                "The amended guidance is in force.");
        recommendations.reach(of(number), OFFICIAL, Status.AWAITING_VERIFICATION);
        recommendations.verify(
                of(number),
                PANEL,
                Set.of(),
                VerificationOutcome.MET,
                "The guidance is in force and boards confirm it.");
    }

    private static RecommendationReference of(int number) {
        return RecommendationReference.of(REFERENCE, number);
    }
}
