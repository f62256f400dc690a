package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.evidence.EvidenceFiles;
import org.recommendationtracker.recommendation.AttachedFile;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.StepRefused;
import org.springframework.stereotype.Component;

/**
 * Officials submit a published document, or a file that they uploaded before, that shows that the success test is met;
 * whoever does may not verify it.
 */
@Component
class SubmitEvidence implements StepHandler<SubmitEvidence.Form> {

    record Form(
            @Pattern(
                    regexp = "(?i)\\s*https?://[^\\s/$.?#][^\\s]*\\s*",
                    message = "The address must begin with http:// or https:// and hold no spaces.")
            @Size(max = 2000, message = "The address must have at most 2000 characters.") @Nullable String address,

            @Pattern(regexp = "F[1-9][0-9]?", message = "Give the number that the uploaded file was given, such as F1.") @Nullable String file,

            @NotNull(message = "Give the day on which the document was published.") LocalDate publishedOn,

            @NotBlank(message = "Say what the document shows.") @Size(max = 4000, message = "What the document shows must be said in at most 4000 characters.") String shows,

            boolean addAnother) {}

    private final Recommendations recommendations;
    private final EvidenceFiles files;

    SubmitEvidence(Recommendations recommendations, EvidenceFiles files) {
        this.recommendations = recommendations;
        this.files = files;
    }

    @Override
    public String step() {
        return "submit-evidence";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> complete(Form form, StepContext step) {
        if ((form.address() == null) == (form.file() == null)) {
            throw StepRefused.input(
                    "address", "Give either the address of the published document, or the number of an uploaded file.");
        }
        AttachedFile file = form.file() == null ? null : uploaded(form.file(), step);
        recommendations.submitEvidence(
                step.reference(), step.actor(), form.address(), file, form.publishedOn(), form.shows());
        return Map.of("addAnother", form.addAnother());
    }

    private AttachedFile uploaded(String number, StepContext step) {
        return files.of(step.reference().value(), step.actor().person()).stream()
                .filter(file -> number.equals("F" + file.number()))
                .findFirst()
                .orElseThrow(() -> StepRefused.input(
                        "file",
                        "There is no file %s: upload it first, on the page /recommendations/%s/evidence."
                                .formatted(number, step.reference())));
    }

    @Override
    public Map<String, Object> show(StepContext step) {
        Map<String, Object> shown = step.summary();
        step.recommendation()
                .answer()
                .ifPresent(answer -> shown.put("successTest", answer.response().successTest()));
        shown.put("evidenceSummary", Summaries.ofEvidence(step.recommendation().evidence()));
        return shown;
    }
}
