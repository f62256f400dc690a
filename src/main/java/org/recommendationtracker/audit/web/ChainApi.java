package org.recommendationtracker.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.audit.UnknownCheckpoint;
import org.recommendationtracker.audit.chain.Checkpoint;
import org.recommendationtracker.audit.chain.Checkpoints;
import org.recommendationtracker.audit.chain.Verification;
import org.recommendationtracker.audit.chain.Verifications;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.refusal.InvalidParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit chain", description = "What shows that nobody tampers with the audit trail; open to everybody")
class ChainApi {

    private static final int MAX_SIZE = 200;

    private final Checkpoints checkpoints;
    private final Verifications verifications;
    private final CurrentUser currentUser;

    ChainApi(Checkpoints checkpoints, Verifications verifications, CurrentUser currentUser) {
        this.checkpoints = checkpoints;
        this.verifications = verifications;
        this.currentUser = currentUser;
    }

    /** @param hashes in hexadecimal, in the order of RFC 9162, section 2.1.4 */
    record Consistency(Checkpoint earlier, Checkpoint later, List<String> hashes) {}

    @GetMapping("/checkpoints")
    @Operation(summary = "Read checkpoints", description = "By their numbers, at most 200 at once")
    List<Checkpoint> all(
            @Parameter(description = "Number after which to read on") @RequestParam(defaultValue = "0") long after,
            @Parameter(description = "How many, at most 200") @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidParameter("size", "give a number from 1 to " + MAX_SIZE);
        }
        return checkpoints.after(after, size);
    }

    @GetMapping("/checkpoints/latest")
    @Operation(summary = "Read the last checkpoint")
    ResponseEntity<Checkpoint> latest() {
        return ResponseEntity.of(checkpoints.last());
    }

    @GetMapping("/checkpoints/{number}")
    @Operation(summary = "Read a checkpoint")
    Checkpoint one(@Parameter(description = "Its number", example = "1") @PathVariable long number) {
        return checkpoints.find(number).orElseThrow(() -> new UnknownCheckpoint(number));
    }

    @GetMapping("/checkpoints/{number}/consistency")
    @Operation(
            summary = "Prove that a checkpoint goes on from an earlier one",
            description = "RFC 9162, section 2.1.4: what the earlier one covers was not changed")
    Consistency consistency(
            @Parameter(description = "Number of the later one", example = "2") @PathVariable long number,
            @Parameter(description = "Number of the earlier one", example = "1") @RequestParam long from) {
        if (from >= number) {
            throw new InvalidParameter("from", "give the number of an earlier checkpoint");
        }
        Checkpoint earlier = one(from);
        Checkpoint later = one(number);
        return new Consistency(earlier, later, checkpoints.consistency(earlier, later));
    }

    @GetMapping("/keys")
    @Operation(summary = "Read the public keys with which checkpoints are signed", description = "Ed25519")
    List<Checkpoints.Key> keys() {
        return checkpoints.keys();
    }

    @GetMapping("/verification")
    @Operation(
            summary = "Read how the last check of the whole audit trail ended, or how far it is",
            description = "What was found is named to auditors and administrators; everybody learns how much it was")
    ResponseEntity<Verification> verification() {
        return ResponseEntity.of(seen(verifications.last()));
    }

    @PostMapping("/verification")
    @Operation(
            summary = "Begin a check of the whole audit trail",
            description = "It goes on in the background, one at a time; for auditors and administrators")
    ResponseEntity<Verification> verify() {
        verifications.start(currentUser.signedIn().userId());
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .body(seen(verifications.last()).orElseThrow());
    }

    private Optional<Verification> seen(Optional<Verification> found) {
        boolean named =
                currentUser.person().has(Role.AUDITORS) || currentUser.person().has(Role.ADMINISTRATORS);
        return named ? found : found.map(Verification::withoutProblems);
    }
}
