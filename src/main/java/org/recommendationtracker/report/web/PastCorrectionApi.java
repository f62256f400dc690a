package org.recommendationtracker.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.report.history.PastCorrection;
import org.recommendationtracker.report.history.PastCorrections;
import org.recommendationtracker.report.history.SentPast;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/recommendations/{reference}/past-corrections")
@Tag(name = "Histories")
class PastCorrectionApi {

    private final PastCorrections corrections;
    private final CurrentUser currentUser;

    PastCorrectionApi(PastCorrections corrections, CurrentUser currentUser) {
        this.corrections = corrections;
        this.currentUser = currentUser;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Say what the past of a recommendation was that was taken over wrongly",
            description =
                    "For officials of the office that answers, and the panel of the issuing body: all its statuses with their"
                            + " days. Nothing changes before somebody else of them confirms it.")
    PastCorrection ask(@PathVariable String reference, @RequestBody SentPast past) {
        return corrections.ask(reference, past, person());
    }

    @PostMapping("/{id}/confirmation")
    @Operation(summary = "Confirm it: totals as at every day have the other past from now on")
    PastCorrection confirm(@PathVariable String reference, @PathVariable String id) {
        corrections.confirm(reference, id, person());
        return corrections.find(reference, id, person());
    }

    @PostMapping("/{id}/dismissal")
    @Operation(summary = "Leave the past as it is")
    PastCorrection dismiss(@PathVariable String reference, @PathVariable String id) {
        corrections.dismiss(reference, id, person());
        return corrections.find(reference, id, person());
    }

    private Person person() {
        return currentUser.signedIn().person();
    }
}
