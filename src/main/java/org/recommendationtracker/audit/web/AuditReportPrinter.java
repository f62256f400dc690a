package org.recommendationtracker.audit.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import org.recommendationtracker.address.PublicAddress;
import org.recommendationtracker.audit.report.AuditReport;
import org.recommendationtracker.audit.report.ReportPictures;
import org.recommendationtracker.party.England;
import org.recommendationtracker.report.document.Typesetter;
import org.springframework.stereotype.Component;

/** Prints audit reports as tagged PDF. One is printed at a time: printing is work, and anybody may ask for it. */
@Component
class AuditReportPrinter {

    private static final int KEPT = 8;

    private final AskedReports reports;
    private final Typesetter typesetter;
    private final PublicAddress address;
    private final Cache<AuditReport, byte[]> printed =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    AuditReportPrinter(AskedReports reports, Typesetter typesetter, PublicAddress address) {
        this.reports = reports;
        this.typesetter = typesetter;
        this.address = address;
    }

    synchronized byte[] print(AskedReports.Asked asked) {
        AuditReport report = reports.of(asked);
        return printed.get(report, any -> set(asked, report)).clone();
    }

    private byte[] set(AskedReports.Asked asked, AuditReport report) {
        Map<String, Object> content = new HashMap<>();
        content.put("report", report);
        content.put("tables", reports.tables(report));
        content.put("pictures", ReportPictures.of(report));
        content.put("zone", England.ZONE);
        content.put("address", address.of(asked.address("/audit/report")));
        return typesetter.pdf("audit-report", content).content();
    }
}
