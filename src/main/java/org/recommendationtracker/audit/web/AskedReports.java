package org.recommendationtracker.audit.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.audit.AsAt;
import org.recommendationtracker.audit.Moments;
import org.recommendationtracker.audit.report.AuditReport;
import org.recommendationtracker.audit.report.KeptReports;
import org.recommendationtracker.audit.report.ReportTable;
import org.recommendationtracker.audit.report.ReportTables;
import org.recommendationtracker.refusal.InvalidParameter;
import org.recommendationtracker.register.AsAtFilter;
import org.recommendationtracker.text.PlainText;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Audit reports as addresses ask for them. */
@Component
class AskedReports {

    private final KeptReports reports;
    private final AsAtFilters filters;
    private final Moments moments;

    AskedReports(KeptReports reports, AsAtFilters filters, Moments moments) {
        this.reports = reports;
        this.filters = filters;
        this.moments = moments;
    }

    /** What an address asks for, whole. */
    record Asked(AsAt asAt, LocalDate since, AsAtFilter filter) {

        /** The address of the same below a path. */
        String address(String path) {
            return UriComponentsBuilder.fromUriString(AsAtParameters.address(path, asAt, filter))
                    .queryParam("since", since)
                    .build(true)
                    .toUriString();
        }
    }

    /** @throws InvalidParameter if a day is none, or the day to compare with is not earlier, or there is no such thing */
    Asked read(AsAtParameters asked, @Nullable String since) {
        AsAtFilter filter = filters.of(asked);
        if (filter.status() != null) {
            throw new InvalidParameter("status", "a report is on all statuses; leave it out.");
        }
        AsAt day = moments.readToTheSecond(asked.asOf(), asked.knownAt());
        String typed = PlainText.of(since);
        LocalDate earlier = typed.isEmpty() ? KeptReports.comparedWith(day.asOf()) : moments.day("since", typed);
        if (!earlier.isBefore(day.asOf())) {
            throw new InvalidParameter("since", "give a day before %s.".formatted(day.asOf()));
        }
        AsAt asAt =
                asked.knownAt() == null ? moments.at(day.asOf(), reports.knownAt(day.asOf(), earlier, filter)) : day;
        return new Asked(asAt, earlier, filter);
    }

    AuditReport of(Asked asked) {
        return reports.of(asked.asAt(), asked.since(), asked.filter());
    }

    List<ReportTable> tables(AuditReport report) {
        AsAt asAt = new AsAt(report.asOf(), report.knownAt(), report.settled());
        return ReportTables.of(report, new ReportTables.Links() {
            @Override
            public String list(AsAtFilter filter) {
                return AsAtParameters.address("/audit/recommendations", asAt, filter);
            }

            @Override
            public String recommendation(String reference) {
                return DayParameters.builder("/audit/recommendations/{reference}", asAt)
                        .uriVariables(Map.of("reference", reference))
                        .encode()
                        .toUriString();
            }
        });
    }
}
