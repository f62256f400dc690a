package org.recommendationtracker.report.history;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.IntConsumer;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.history.HistoryReader.Reading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a history over that somebody sent and another person confirmed. */
@Component
@Transactional
class Takeover {

    private final HistoryReader reader;
    private final HistoryLoadTable table;
    private final Reports reports;
    private final Clock clock;

    Takeover(HistoryReader reader, HistoryLoadTable table, Reports reports, Clock clock) {
        this.reader = reader;
        this.table = table;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * What there is to take over.
     *
     * @throws InvalidInput if it cannot be taken over any more
     */
    @Transactional(readOnly = true)
    public Reading reading(HistoryLoad load) {
        byte[] content = table.content(load.id()).getBytes(StandardCharsets.UTF_8);
        return reader.read(HistoryFile.read(content), load.loadedBy().userId());
    }

    /**
     * Makes sure that the report can be entered.
     *
     * @throws InvalidInput if there is one of that reference, or will be soon
     */
    @Transactional(readOnly = true)
    public void requireNew(ReportSubmission report) {
        String reference = report.reference();
        if (reports.exists(reference)) {
            throw new InvalidInput(
                    "report.reference", "There is a report %s already: give another reference.".formatted(reference));
        }
        if (table.isUnderWay(reference)) {
            throw new InvalidInput(
                    "report.reference",
                    "Another history of report %s is being taken over: give another reference.".formatted(reference));
        }
    }

    /**
     * Takes all of it over.
     *
     * @param by user id of who confirmed it
     * @param progress is told now and then how many recommendations are
     */
    public void all(HistoryLoad load, Reading reading, String by, IntConsumer progress) {
        reports.takeOver(
                reading.report(),
                reading.lives(),
                load.loadedBy(),
                "Confirmed by " + by,
                taken -> progress.accept(reading.recommendations(taken)));
        table.complete(load.id(), Utc.now(clock));
    }
}
