package org.recommendationtracker.report.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.recommendationtracker.party.IssuingBodies;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.report.ReportAuthority;
import org.recommendationtracker.report.ReportExists;
import org.recommendationtracker.report.ReportRefused;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.UnknownReport;
import org.recommendationtracker.tabular.Encoding;
import org.recommendationtracker.tabular.FileText;
import org.recommendationtracker.tabular.TableRefused;
import org.springframework.stereotype.Component;

/** Takes in what somebody sends as a report: reads it, finds what is wrong with it, and registers it if nothing is. */
@Component
public class Intake {

    private final DraftCheck check;
    private final Reports reports;
    private final IssuingBodies bodies;
    private final TableFiles tables;

    Intake(DraftCheck check, Reports reports, IssuingBodies bodies, TableFiles tables) {
        this.check = check;
        this.reports = reports;
        this.bodies = bodies;
        this.tables = tables;
    }

    /**
     * The report that a JSON file holds.
     *
     * @throws ReportRefused if the file as a whole cannot be read
     */
    public Draft readJson(byte[] file) {
        FileText text = text(file);
        if (text.encoding() == Encoding.WINDOWS_1252) {
            throw new ReportRefused(List.of(new ReportRefused.Fault("", "The file is not UTF-8. Save it as UTF-8.")));
        }
        return JsonFile.read(text.text());
    }

    private static FileText text(byte[] file) {
        try {
            return FileText.of(file);
        } catch (TableRefused refused) {
            throw TableFiles.refused(refused);
        }
    }

    /** Everything that keeps the person from registering the draft, in the order of its lines. */
    public List<Finding> check(Draft draft, Person person) {
        List<Finding> findings = new ArrayList<>(check.read(draft).findings());
        String reference = draft.head().reference();
        if (reports.exists(reference)) {
            findings.add(0, Finding.ofHead("reference", String.valueOf(new ReportExists(reference).getMessage())));
        }
        bodies.find(Objects.requireNonNullElse(draft.head().issuingBody(), ""))
                .filter(body -> !person.is(Role.PANEL, body.code()))
                .ifPresent(body -> findings.add(
                        0,
                        Finding.ofHead(
                                "issuingBody",
                                "You are not a member of the panel of %s: only it registers its reports."
                                        .formatted(body.name()))));
        return findings;
    }

    /**
     * Registers a draft.
     *
     * @throws ReportRefused with everything that is wrong
     * @throws ReportExists if the reference is taken
     * @throws StepRefused if the report is another body's
     */
    public ReportState register(Draft draft, Person person) {
        DraftCheck.Reading reading = check.read(draft);
        SubmissionCheck.refuse(SubmissionCheck.faults(reading.findings(), DraftCheck.places(draft)));
        ReportSubmission submission = reading.submission();
        String body = bodies.find(submission.issuingBody()).orElseThrow().code();
        return reports.register(submission, ReportAuthority.panelOf(body, person));
    }

    /**
     * Adds recommendations to a report, all or none; they are issued at once if it is published already.
     *
     * @param file CSV or an Excel workbook, with the columns {@code number} and {@code text}, and others of {@link Column}
     * @throws ReportRefused with everything that is wrong, by line
     * @throws StepRefused if the report is another body's
     * @throws UnknownReport if there is none that the person may know of
     */
    public ReportState addTable(String reference, byte[] file, TableFiles.Told told, Person person) {
        TableFiles.Lines read = tables.read(file, told);
        return reports.add(reference, person, taken -> {
            DraftCheck.Lines lines = check.readLines(read.entries(), read.source(), taken);
            SubmissionCheck.refuse(
                    SubmissionCheck.faults(lines.findings(), DraftCheck.places(read.entries(), read.source())));
            return lines.items();
        });
    }
}
