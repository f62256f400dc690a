package org.recommendationtracker.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.audit.History;
import org.recommendationtracker.audit.HistoryEntry;
import org.recommendationtracker.party.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(
        name = "Audit",
        description = "Who did what when, and the status of everything at any date; for those who signed in")
class HistoryApi {

    private static final Set<Role> SEE_UNPUBLISHED = EnumSet.of(Role.PANEL, Role.ADMINISTRATORS);

    private final History history;
    private final CurrentUser currentUser;

    HistoryApi(History history, CurrentUser currentUser) {
        this.history = history;
        this.currentUser = currentUser;
    }

    @GetMapping("/api/v1/recommendations/{reference}/history")
    @Operation(
            summary = "Read a recommendation's history",
            description =
                    "Every step and comment, oldest first, with who made it and what it changed; what a comment says, "
                            + "which is drafting, only for officials, the minister's office, auditors and "
                            + "administrators, and for those in the role in which it was made")
    List<HistoryEntry> ofRecommendation(
            @Parameter(description = "The recommendation's reference", example = "SCRP-2014-01") @PathVariable
                    String reference) {
        return history.ofRecommendation(
                reference, currentUser.get().map(SignedInUser::roles).orElse(Set.of()));
    }

    @GetMapping("/api/v1/reports/{reference}/history")
    @Operation(
            summary = "Read a report's history",
            description =
                    "Every step, oldest first, with who did it and what it changed; before its publication only for "
                            + "the panel and administrators")
    List<HistoryEntry> ofReport(
            @Parameter(description = "The report's reference", example = "SCRP-2014") @PathVariable String reference) {
        return history.ofReport(reference, hasOneOf(SEE_UNPUBLISHED));
    }

    private boolean hasOneOf(Set<Role> roles) {
        return currentUser
                .get()
                .filter(user -> roles.stream().anyMatch(user::has))
                .isPresent();
    }
}
