package org.recommendationtracker.audit.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.recommendationtracker.address.PublicAddress;
import org.recommendationtracker.audit.PublicSteps;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.Reports;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The latest steps for feed readers. */
@RestController
@Hidden
class Feeds {

    private static final int STEPS = 50;

    private final PublicSteps steps;
    private final Reports reports;
    private final PublicAddress address;

    Feeds(PublicSteps steps, Reports reports, PublicAddress address) {
        this.steps = steps;
        this.reports = reports;
        this.address = address;
    }

    @GetMapping("/feed.atom")
    void all(HttpServletResponse response) throws IOException, XMLStreamException {
        write(new Feed("Latest steps – Recommendation tracker", "/feed.atom", "/", steps.latest(STEPS)), response);
    }

    @GetMapping("/reports/{reference}/feed.atom")
    void ofReport(@PathVariable String reference, HttpServletResponse response) throws IOException, XMLStreamException {
        ReportState report =
                reports.findPublished(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String page = "/reports/" + report.reference();
        write(
                new Feed(
                        "Latest steps of report %s – Recommendation tracker".formatted(report.reference()),
                        page + "/feed.atom",
                        page,
                        steps.latestOf(report.reference(), STEPS)),
                response);
    }

    private void write(Feed feed, HttpServletResponse response) throws IOException, XMLStreamException {
        response.setContentType(Feed.MEDIA_TYPE);
        feed.write(address, response.getOutputStream());
    }
}
