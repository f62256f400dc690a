package org.recommendationtracker.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.audit.SubjectKind;
import org.recommendationtracker.audit.UnknownSubject;
import org.recommendationtracker.audit.chain.Proofs;
import org.recommendationtracker.audit.chain.Proofs.SubjectProof;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.report.Reports;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit chain")
class ProofApi {

    private final Proofs proofs;
    private final Register register;
    private final Reports reports;
    private final CurrentUser currentUser;

    ProofApi(Proofs proofs, Register register, Reports reports, CurrentUser currentUser) {
        this.proofs = proofs;
        this.register = register;
        this.reports = reports;
        this.currentUser = currentUser;
    }

    @GetMapping("/api/v1/recommendations/{reference}/proof")
    @Operation(
            summary = "Prove that a recommendation's history is what the last checkpoint covers",
            description = "Each entry as its hash is made of it, with an inclusion proof (RFC 9162, section 2.1.3)")
    ResponseEntity<SubjectProof> ofRecommendation(
            @Parameter(description = "The recommendation's reference", example = "SCRP-2014-01") @PathVariable
                    String reference) {
        if (register.find(reference).isEmpty()
                && register.reportOfFormer(reference).isEmpty()) {
            throw new UnknownSubject(SubjectKind.RECOMMENDATION, reference);
        }
        return ResponseEntity.of(proofs.of(SubjectKind.RECOMMENDATION.name(), reference));
    }

    @GetMapping("/api/v1/reports/{reference}/proof")
    @Operation(
            summary = "Prove that a report's history is what the last checkpoint covers",
            description =
                    "As of a recommendation; before its publication only for the issuing body's panel and auditors")
    ResponseEntity<SubjectProof> ofReport(
            @Parameter(description = "The report's reference", example = "SCRP-2014") @PathVariable String reference) {
        if (reports.find(reference, currentUser.person()).isEmpty()) {
            throw new UnknownSubject(SubjectKind.REPORT, reference);
        }
        return ResponseEntity.of(proofs.of(SubjectKind.REPORT.name(), reference));
    }
}
