package org.recommendationtracker.party.web;

import static org.recommendationtracker.export.Column.minute;
import static org.recommendationtracker.export.Column.words;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.List;
import org.recommendationtracker.export.Column;
import org.recommendationtracker.export.Download;
import org.recommendationtracker.export.TableFile;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.PartyProposal;
import org.recommendationtracker.party.PartyProposals;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of proposed parties as a file. */
@RestController
@Tag(name = "Parties")
class PartyProposalFiles {

    private static final List<Column<PartyProposal>> COLUMNS = List.of(
            words("Kind", proposal -> proposal.kind().noun()),
            words("Name", PartyProposal::name),
            words("Named as", PartyProposal::saidAs),
            words("Code", PartyProposal::code),
            words("Report", PartyProposal::report),
            words("Proposed by", PartyProposal::proposedBy),
            minute("Proposed at", proposal -> LocalDateTime.ofInstant(proposal.proposedAt(), England.ZONE)));

    private final PartyProposals proposals;

    PartyProposalFiles(PartyProposals proposals) {
        this.proposals = proposals;
    }

    @GetMapping({"/parties/proposals.csv", "/parties/proposals.xlsx", "/parties/proposals.ods"})
    @Operation(summary = "Download proposed parties", description = "Those that the page lists, for administrators")
    ResponseEntity<TableFile<PartyProposal>> file(HttpServletRequest request) {
        return Download.of(new TableFile<>("proposed-parties", "Proposed parties", COLUMNS, proposals.open()), request);
    }
}
