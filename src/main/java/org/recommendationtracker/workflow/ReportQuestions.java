package org.recommendationtracker.workflow;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.report.ReportStep;
import org.recommendationtracker.report.Reports;
import org.springframework.stereotype.Component;

/** What the models ask of a report, as {@code ${report.…}}. */
@Component("report")
public class ReportQuestions {

    private final Reports reports;
    private final DecisionTableClocks clocks;
    private final Clock time;

    ReportQuestions(Reports reports, DecisionTableClocks clocks, Clock time) {
        this.reports = reports;
        this.clocks = clocks;
        this.time = time;
    }

    public boolean embargoed(DelegateExecution execution) {
        return reports.embargoEnd(execution.getProcessBusinessKey()).isPresent();
    }

    public boolean closed(DelegateExecution execution) {
        return reports.findPublished(execution.getProcessBusinessKey())
                .filter(report -> report.step() == ReportStep.CLOSED)
                .isPresent();
    }

    public Date letterDue(DelegateExecution execution) {
        return EngineDates.endOf(clocks.letterDueOn(England.today(time)));
    }

    /** The next full second: some databases round the time of a job, and it must not come too early. */
    public @Nullable Date embargoedUntil(DelegateExecution execution) {
        return reports.embargoEnd(execution.getProcessBusinessKey())
                .map(end -> Date.from(end.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)))
                .orElse(null);
    }
}
