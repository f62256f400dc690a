package org.recommendationtracker.report;

import java.util.ArrayList;
import java.util.List;
import org.recommendationtracker.party.Actor;
import org.springframework.stereotype.Component;

/** Takes in what somebody sends as a report: reads it, finds what is wrong with it, and registers it where nothing is. */
@Component
public class Intake {

    private final DraftCheck check;
    private final Reports reports;

    Intake(DraftCheck check, Reports reports) {
        this.check = check;
        this.reports = reports;
    }

    /**
     * The report that a JSON file holds.
     *
     * @throws ReportRefused where the file as a whole cannot be read
     */
    public Draft readJson(byte[] file) {
        return JsonFile.read(FileText.of(file));
    }

    /**
     * The recommendations that a CSV file holds.
     *
     * @throws ReportRefused where the file as a whole cannot be read
     */
    public List<Draft.Entry> readCsv(byte[] file) {
        return CsvFile.read(FileText.of(file));
    }

    /** Everything that keeps the draft from being registered, in the order of its lines. */
    public List<Finding> check(Draft draft) {
        List<Finding> findings = new ArrayList<>(check.read(draft).findings());
        String reference = draft.head().reference();
        if (reports.exists(reference)) {
            findings.add(0, Finding.ofHead("reference", String.valueOf(new ReportExists(reference).getMessage())));
        }
        return findings;
    }

    /**
     * Registers a draft.
     *
     * @throws ReportRefused with everything that is wrong
     * @throws ReportExists where the reference is taken
     */
    public ReportState register(Draft draft, Actor actor) {
        DraftCheck.Reading reading = check.read(draft);
        SubmissionCheck.refuse(SubmissionCheck.faults(reading.findings(), DraftCheck.places(draft)));
        return reports.register(reading.submission(), actor);
    }
}
