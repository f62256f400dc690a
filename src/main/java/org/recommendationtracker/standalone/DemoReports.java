package org.recommendationtracker.standalone;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.history.Histories;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Brings in the demo reports that are not there yet, each in one transaction: two that were answered long ago, with their
 * histories, and one to work on, which the panel issues today. Each says where it is from.
 */
@Component
@Profile("standalone")
@ConditionalOnProperty(name = "tracker.demo-reports", matchIfMissing = true)
class DemoReports implements ApplicationRunner {

    private static final List<String> HISTORIES = List.of("demo/scrp-2014.json", "demo/gti-p2-2024.json");
    private static final String TO_WORK_ON = "demo/scrp-example.json";
    private static final Actor PANEL = new Actor("panel", Role.PANEL, "scr-panel");

    private final Histories histories;
    private final Reports reports;
    private final ObjectMapper json;
    private final Clock clock;

    DemoReports(Histories histories, Reports reports, ObjectMapper json, Clock clock) {
        this.histories = histories;
        this.reports = reports;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (String file : HISTORIES) {
            histories.takeOverFromProduct(read(file));
        }
        ReportSubmission toWorkOn = json.readValue(read(TO_WORK_ON), ReportSubmission.class);
        if (!reports.exists(toWorkOn.reference())) {
            reports.register(toWorkOn.withPublishedOn(England.today(clock)), PANEL);
        }
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream content = new ClassPathResource(file).getInputStream()) {
            return content.readAllBytes();
        }
    }
}
