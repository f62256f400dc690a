package org.recommendationtracker.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.audit.chain.AuditBundle;
import org.recommendationtracker.party.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit chain")
class BundleApi {

    /** All of the trail is read for each. */
    private static final int MAX_DOWNLOADS = 2;

    private static final Duration RETRY_AFTER = Duration.ofMinutes(5);

    private final AuditBundle bundle;
    private final CurrentUser currentUser;
    private final Semaphore downloads = new Semaphore(MAX_DOWNLOADS);

    BundleApi(AuditBundle bundle, CurrentUser currentUser) {
        this.bundle = bundle;
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
        if (!downloads.tryAcquire()) {
            response.setHeader("Retry-After", Long.toString(RETRY_AFTER.toSeconds()));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", "attachment; filename=\"audit-trail.zip\"");
            bundle.write(response.getOutputStream(), currentUser.person().has(Role.AUDITORS));
        } finally {
            downloads.release();
        }
    }
}
