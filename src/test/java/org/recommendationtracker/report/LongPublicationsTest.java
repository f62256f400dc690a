package org.recommendationtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.People;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.register.Register;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The publication of a long report if several nodes are about it. */
@ReportModuleTest
class LongPublicationsTest {

    private static final String REPORT = "LONG-2026";
    private static final int ALL = 260;

    @Autowired
    private Reports reports;

    @Autowired
    private Register register;

    @Autowired
    private PanelReportRepository rows;

    @Autowired
    private LongPublicationRepository due;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_report_that_another_node_is_publishing_is_passed_over_and_published_once() {
        reports.register(report(), People.PANEL);
        reports.publishLater(REPORT);

        transaction.executeWithoutResult(other -> {
            rows.findForUpdate(REPORT);
            CompletableFuture.runAsync(() -> reports.publishWhole(REPORT)).join();
        });
        assertThat(due.reports()).containsExactly(REPORT);
        assertThat(reports.findPublished(REPORT)).isEmpty();
        assertThat(register.tally(REPORT)).isEmpty();

        reports.publishWhole(REPORT);
        // a node that saw it in the queue before comes late
        reports.publishWhole(REPORT);
        assertThat(due.reports()).isEmpty();
        assertThat(register.tally(REPORT)).containsExactly(Map.entry(Status.ISSUED, (long) ALL));
    }

    private static ReportSubmission report() {
        return new ReportSubmission(
                REPORT,
                "A long report",
                "scr-panel",
                "dfe-children-families",
                LocalDate.of(2026, 7, 31),
                null,
                null,
                IntStream.rangeClosed(1, ALL)
                        .mapToObj(number ->
                                new ReportSubmission.Item(number, "Text", Set.of(), Set.of(), Priority.LOW, List.of()))
                        .toList());
    }
}
