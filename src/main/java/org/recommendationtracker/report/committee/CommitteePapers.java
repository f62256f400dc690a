package org.recommendationtracker.report.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.register.Lateness;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.Reports;
import org.springframework.stereotype.Service;

/** Papers for committees on what is open. Made anew when asked for: what is public today. */
@Service
public class CommitteePapers {

    private final Reports reports;
    private final Register register;
    private final Offices offices;
    private final CommitteePrinter printer;
    private final Clock clock;

    CommitteePapers(Reports reports, Register register, Offices offices, CommitteePrinter printer, Clock clock) {
        this.reports = reports;
        this.register = register;
        this.offices = offices;
        this.printer = printer;
        this.clock = clock;
    }

    /** Empty if there is no published report with this reference. */
    public Optional<CommitteePaper> of(String reference) {
        return reports.findPublished(reference).map(this::paper);
    }

    /** The paper as a tagged PDF of two pages at the most. */
    public byte[] pdf(CommitteePaper paper) {
        return printer.print(paper);
    }

    private CommitteePaper paper(ReportState report) {
        LocalDate today = England.today(clock);
        List<CommitteeRow> rows = register.firstDue(report.reference(), CommitteePaper.MAX_ROWS).stream()
                .map(item -> CommitteeRow.of(item, today))
                .sorted(CommitteeRow.MOST_URGENT_FIRST)
                .toList();
        Map<Boolean, Long> closed = register.tallyOfAnswerable(report.reference()).entrySet().stream()
                .collect(Collectors.partitioningBy(
                        count -> count.getKey().isClosed(), Collectors.summingLong(Map.Entry::getValue)));
        Lateness lateness = register.lateness(report.reference());
        return new CommitteePaper(
                report,
                offices.name(report.addressedTo()),
                today,
                rows,
                Objects.requireNonNull(closed.get(false)),
                Objects.requireNonNull(closed.get(true)),
                lateness.overdue(),
                lateness.slipped());
    }
}
