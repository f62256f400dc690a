package org.recommendationtracker.party.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.PartyDraft;
import org.recommendationtracker.party.PartyProposal;
import org.recommendationtracker.party.PartyProposal.Wanted;
import org.recommendationtracker.party.PartyProposals;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/party-proposals")
@Tag(name = "Parties")
class PartyProposalApi {

    private final PartyProposals proposals;

    PartyProposalApi(PartyProposals proposals) {
        this.proposals = proposals;
    }

    /**
     * Parties that are to be added.
     *
     * @param report reference of the report or history that names them
     */
    record Content(@Nullable String report, @Nullable List<Wanted> parties) {}

    /** As what a party is added; what is left out is as it was proposed. */
    record Addition(
            @Nullable String code,
            @Nullable String name,
            @Nullable LocalDate validFrom) {}

    record Alias(@Nullable String party) {}

    record Refused(@Nullable String reason) {}

    @GetMapping
    @Operation(
            summary = "Parties that were proposed",
            description =
                    "Administrators see what is open, at most 200, that which waits longest first; everybody else their own, the newest 200.")
    List<PartyProposal> all(HttpServletRequest user) {
        return user.isUserInRole("ADMINISTRATORS") ? proposals.open() : proposals.by(user.getRemoteUser());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Propose offices, issuing bodies or boards that no list knows, all or none",
            description =
                    "For those who bring in reports and histories. Nothing is added before an administrator confirms it. At most"
                            + " 50 of one person can be open.")
    List<PartyProposal> propose(@RequestBody Content content, HttpServletRequest user) {
        return proposals.propose(
                Objects.requireNonNullElse(content.parties, List.of()),
                Objects.requireNonNullElse(content.report, ""),
                user.getRemoteUser());
    }

    @PostMapping("/{id}/addition")
    @Operation(
            summary = "Add what was proposed as a new party",
            description =
                    "For administrators; nobody confirms what they proposed. The name that the file has becomes another name.")
    PartyView add(@PathVariable String id, @RequestBody Addition addition, HttpServletRequest user) {
        PartyProposal proposal = proposals.find(id);
        PartyDraft draft = new PartyDraft(
                Objects.requireNonNullElse(addition.name, proposal.name()),
                List.of(),
                null,
                null,
                null,
                null,
                addition.validFrom,
                null,
                null);
        String code = Objects.requireNonNullElse(addition.code, proposal.code());
        return PartyView.of(proposals.add(id, code, draft, user.getRemoteUser()), true);
    }

    @PostMapping("/{id}/alias")
    @Operation(
            summary = "Say which known party was meant",
            description =
                    "For administrators; nobody confirms what they proposed. The name that the file has becomes another name of it.")
    PartyView alias(@PathVariable String id, @RequestBody Alias alias, HttpServletRequest user) {
        String party = Objects.requireNonNullElse(alias.party, "");
        return PartyView.of(proposals.alias(id, party, user.getRemoteUser()), true);
    }

    @PostMapping("/{id}/refusal")
    @Operation(summary = "Refuse what was proposed, with a reason", description = "For administrators.")
    PartyProposal refuse(@PathVariable String id, @RequestBody Refused refused, HttpServletRequest user) {
        proposals.refuse(id, Objects.requireNonNullElse(refused.reason, ""), user.getRemoteUser());
        return proposals.find(id);
    }
}
