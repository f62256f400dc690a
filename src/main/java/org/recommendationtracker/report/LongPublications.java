package org.recommendationtracker.report;

import java.util.List;
import org.springframework.stereotype.Component;

/** Publishes long reports; no other node publishes the same report meanwhile, since the database holds the report's row for this one. */
@Component
class LongPublications implements LongWork {

    private final LongPublicationRepository queue;
    private final Reports reports;

    LongPublications(LongPublicationRepository queue, Reports reports) {
        this.queue = queue;
        this.reports = reports;
    }

    @Override
    public List<String> due() {
        return queue.reports();
    }

    @Override
    public String name(String report) {
        return "The publication of report " + report;
    }

    @Override
    public void carryOut(String report) {
        reports.publishWhole(report);
    }
}
