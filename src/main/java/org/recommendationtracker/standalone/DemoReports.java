package org.recommendationtracker.standalone;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.Reports;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Registers the demo reports if they are not there yet, as the panel would. Each says where its wording is from. */
@Component
@Profile("standalone")
@ConditionalOnProperty(name = "tracker.demo-reports", matchIfMissing = true)
class DemoReports implements ApplicationRunner {

    private static final Map<String, Actor> FILES = Map.of(
            "demo/scrp-2014.json", new Actor("panel", Role.PANEL, "scr-panel"),
            "demo/gti-p2-2024.json", new Actor("panel2", Role.PANEL, "grenfell-tower-inquiry"));

    private final Reports reports;
    private final ObjectMapper json;

    DemoReports(Reports reports, ObjectMapper json) {
        this.reports = reports;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (Map.Entry<String, Actor> file : FILES.entrySet()) {
            try (InputStream submission = new ClassPathResource(file.getKey()).getInputStream()) {
                register(json.readValue(submission, ReportSubmission.class), file.getValue());
            }
        }
    }

    private void register(ReportSubmission report, Actor registrar) {
        if (!reports.exists(report.reference())) {
            reports.register(report, registrar);
        }
    }
}
