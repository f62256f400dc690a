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

    /** As many are read and printed for one answer. */
    private static final int MOST = 1_000;

    private final Reports reports;
    private final Register register;
    private final Offices offices;
    private final ChangesSince changes;
    private final CommitteePrinter printer;
    private final Clock clock;

    CommitteePapers(
            Reports reports,
            Register register,
            Offices offices,
            ChangesSince changes,
            CommitteePrinter printer,
            Clock clock) {
        this.reports = reports;
        this.register = register;
        this.offices = offices;
        this.changes = changes;
        this.printer = printer;
        this.clock = clock;
    }

    /**
     * Empty if there is no published report with this reference.
     *
     * @throws PaperTooLong if too many are open
     */
    public Optional<CommitteePaper> of(String reference) {
        return reports.findPublished(reference).map(this::paper);
    }

    /** The same paper with what changed since a day. */
    public CommitteePaper since(CommitteePaper paper, LocalDate day) {
        String reference = paper.report().reference();
        long all = paper.open() + paper.closed();
        if (all > MOST) {
            throw PaperTooLong.ofAll(reference, all, MOST);
        }
        return paper.with(changes.of(reference, day));
    }

    /** The paper as a tagged PDF. */
    public byte[] pdf(CommitteePaper paper) {
        return printer.print(paper);
    }

    private CommitteePaper paper(ReportState report) {
        Map<Boolean, Long> closed = closed(report.reference());
        long open = Objects.requireNonNull(closed.get(false));
        if (open > MOST) {
            throw PaperTooLong.ofOpen(report.reference(), open, MOST);
        }
        Lateness lateness = register.lateness(report.reference());
        LocalDate today = England.today(clock);
        return new CommitteePaper(
                report,
                offices.name(report.addressedTo()),
                today,
                rows(report.reference(), today),
                Objects.requireNonNull(closed.get(true)),
                lateness.overdue(),
                lateness.slipped(),
                null);
    }

    /** How many are closed, and how many are not. */
    private Map<Boolean, Long> closed(String report) {
        return register.tallyOfAnswerable(report).entrySet().stream()
                .collect(Collectors.partitioningBy(
                        count -> count.getKey().isClosed(), Collectors.summingLong(Map.Entry::getValue)));
    }

    private List<CommitteeRow> rows(String report, LocalDate today) {
        return register.firstDue(report, MOST).stream()
                .map(item -> CommitteeRow.of(item, offices.name(item.office()), today))
                .sorted(CommitteeRow.MOST_URGENT_FIRST)
                .toList();
    }
}
