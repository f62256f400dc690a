package org.recommendationtracker.workflow;

import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.report.ReportStep;
import org.recommendationtracker.report.Reports;
import org.springframework.stereotype.Component;

/** What the models ask of a report, as {@code ${report.…}}. */
@Component("report")
public class ReportQuestions {

    private final Reports reports;

    ReportQuestions(Reports reports) {
        this.reports = reports;
    }

    public boolean embargoed(DelegateExecution execution) {
        return reports.embargoEnd(execution.getProcessBusinessKey()).isPresent();
    }

    public boolean closed(DelegateExecution execution) {
        return reports.findPublished(execution.getProcessBusinessKey())
                .filter(report -> report.step() == ReportStep.CLOSED)
                .isPresent();
    }

    /** The next full second: some databases round the time of a job, and it must not come too early. */
    public @Nullable Date embargoedUntil(DelegateExecution execution) {
        return reports.embargoEnd(execution.getProcessBusinessKey())
                .map(end -> Date.from(end.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)))
                .orElse(null);
    }
}
