package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.UnknownReport;
import org.recommendationtracker.report.letter.LetterWords;
import org.recommendationtracker.report.letter.ResponseLetters;
import org.springframework.stereotype.Component;

/** The minister's private office issues the letter that answers a report, having read its preview. */
@Component
class IssueLetter implements StepHandler<IssueLetter.Form> {

    record Form(
            @Size(max = 200, message = "The salutation must have at most 200 characters.") @Nullable String salutation,

            @Size(max = 2000, message = "The opening words must have at most 2000 characters.") @Nullable String opening,

            @NotBlank(message = "Say in the name of which office the letter is signed.") @Size(max = 200, message = "The office that signs must have at most 200 characters.") String signatory,

            @NotBlank(message = "Enter the code that the preview shows.") @Size(max = 20, message = "The code of the preview has 6 characters.") String previewCode) {}

    private final ResponseLetters letters;
    private final Reports reports;

    IssueLetter(ResponseLetters letters, Reports reports) {
        this.letters = letters;
        this.reports = reports;
    }

    @Override
    public String step() {
        return "issue-letter";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> complete(Form form, StepContext step) {
        letters.issue(
                step.businessKey(),
                step.actor(),
                new LetterWords(form.salutation(), form.opening(), form.signatory()),
                form.previewCode());
        return Map.of();
    }

    @Override
    public Map<String, Object> show(StepContext step) {
        ReportState report =
                reports.findPublished(step.businessKey()).orElseThrow(() -> new UnknownReport(step.businessKey()));
        Map<String, Object> shown = new HashMap<>();
        shown.put("reference", report.reference());
        shown.put("title", report.title());
        shown.put("issuingBody", report.issuingBody());
        shown.put("signatory", letters.usualWords(report).signatory());
        return shown;
    }
}
