package org.recommendationtracker.workflow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.BoardReports;
import org.recommendationtracker.recommendation.LocalChange;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.Step;
import org.springframework.stereotype.Component;

/** A board reports what it sees, where it is, of what a recommendation asks for. */
@Component
class ReportLocalChange implements StartHandler<ReportLocalChange.Form> {

    record Form(
            @NotBlank(message = "Give the reference of the recommendation.") @Size(max = 60, message = "The reference must have at most 60 characters.") String reference,

            @NotNull(message = "Choose what your board sees.") LocalChange change,

            @NotBlank(message = "Say what your board sees.") @Size(max = 2000, message = "What your board sees must be said in at most 2000 characters.") String account,

            @Pattern(
                    regexp = "(?i)\\s*https?://[^\\s/$.?#][^\\s]*\\s*",
                    message = "The address must begin with http:// or https:// and hold no spaces.")
            @Size(max = 2000, message = "The address must have at most 2000 characters.") @Nullable String address,

            @Size(max = 60, message = "The board's code must have at most 60 characters.") @Nullable String board) {}

    private final BoardReports reports;
    private final References references;

    ReportLocalChange(BoardReports reports, References references) {
        this.reports = reports;
        this.references = references;
    }

    @Override
    public String step() {
        return "report-local-change";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Step asksFor() {
        return Step.BOARD_REPORTED;
    }

    @Override
    public String start(Form form, Starter starter) {
        Recommendation item = references.recommendation(form.reference());
        int number = reports.report(
                item.reference(),
                item.boardOf(starter.person(), form.board()),
                form.change(),
                form.account(),
                form.address());
        return item.reference() + "/B" + number;
    }
}
