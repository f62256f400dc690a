package org.recommendationtracker.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.audit.chain.AuditBundle;
import org.recommendationtracker.party.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit chain")
class BundleApi {

    private final AuditBundle bundle;
    private final WholeDownloads downloads;
    private final CurrentUser currentUser;

    BundleApi(AuditBundle bundle, WholeDownloads downloads, CurrentUser currentUser) {
        this.bundle = bundle;
        this.downloads = downloads;
        this.currentUser = currentUser;
    }

    @GetMapping("/api/v1/audit/bundle.zip")
    @Operation(
            summary = "Download all entries and checkpoints",
            description =
                    "To check them with a program of one's own: see /audit/audit-chain.md. For auditors with who did"
                            + " each step and what they remarked, and with reports that are not published. If two others download"
                            + " it, it must be asked for again later.")
    void bundle(HttpServletResponse response) throws IOException {
        boolean disclosed = currentUser.person().has(Role.AUDITORS);
        downloads.write(response, "audit-trail.zip", out -> bundle.write(out, disclosed));
    }
}
