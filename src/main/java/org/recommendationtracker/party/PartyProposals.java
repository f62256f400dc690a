package org.recommendationtracker.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.PartyProposal.Naming;
import org.recommendationtracker.party.PartyProposal.State;
import org.recommendationtracker.party.PartyProposal.Wanted;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.text.PlainText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Parties that somebody who enters a report or history proposes as new; nothing is added before an administrator confirms it. */
@Service
@Transactional
public class PartyProposals {

    /** So many of one person may be open. */
    static final int MAX_OPEN = 50;

    private static final int MOST = 200;
    private static final int MAX_NAME = 200;
    private static final int MAX_REFERENCE = 40;
    private static final int MAX_REASON = 1_000;

    private final PartyProposalTable table;
    private final PartyTable parties;
    private final PartyAdministration administration;
    private final Clock clock;

    PartyProposals(PartyProposalTable table, PartyTable parties, PartyAdministration administration, Clock clock) {
        this.table = table;
        this.parties = parties;
        this.administration = administration;
        this.clock = clock;
    }

    /**
     * Proposes parties, all or none.
     *
     * @param report reference of the report that names them
     * @throws InvalidInput with everything that is wrong, by the place in the list, as in {@code [0].code}
     */
    public List<PartyProposal> propose(List<Wanted> wanted, String report, String by) {
        if (wanted.size() > MAX_OPEN) {
            throw new InvalidInput("proposals", "Propose at most %d at once.".formatted(MAX_OPEN));
        }
        parties.lock();
        List<Problem> problems = new ArrayList<>();
        String reference = PlainText.of(report);
        if (reference.isEmpty() || reference.length() > MAX_REFERENCE) {
            problems.add(new Problem("report", "Give the reference of the report, in at most 40 characters."));
        }
        if (wanted.isEmpty()) {
            problems.add(new Problem("proposals", "Propose at least one."));
        }
        if (table.countOpen(by) + wanted.size() > MAX_OPEN) {
            problems.add(new Problem(
                    "proposals",
                    "At most %d of your proposals can be open: wait for their answers.".formatted(MAX_OPEN)));
        }
        Directory known = knownOrOpen();
        List<PartyProposal> proposals = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i) == null || wanted.get(i).kind() == null) {
                problems.add(new Problem(
                        "[%d].kind".formatted(i), "Say whether it is an office, an issuing body or a board."));
                continue;
            }
            PartyProposal proposal = proposal(wanted.get(i), reference, by);
            String place = "[%d].".formatted(i);
            List<Problem> own = problems(known, proposal);
            own.forEach(problem -> problems.add(new Problem(place + problem.field(), problem.message())));
            if (own.isEmpty()) {
                known = known.with(Party.named(proposal.kind(), proposal.code(), proposal.name()));
            }
            proposals.add(proposal);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        proposals.forEach(table::insert);
        return proposals;
    }

    private PartyProposal proposal(Wanted wanted, String report, String by) {
        return new PartyProposal(
                UUID.randomUUID().toString(),
                wanted.kind(),
                PlainText.of(wanted.code()),
                PlainText.of(wanted.name()),
                PlainText.of(wanted.saidAs()),
                report,
                State.OPEN,
                by,
                Utc.now(clock),
                null,
                null,
                null,
                null);
    }

    private static List<Problem> problems(Directory known, PartyProposal proposal) {
        if (proposal.kind() == PartyKind.TEAM) {
            return List.of(new Problem("kind", "A team is added by an administrator: no report is addressed to it."));
        }
        List<Problem> problems = new ArrayList<>(PartyCheck.problems(
                known,
                proposal.kind(),
                proposal.code(),
                draft(proposal.name(), others(proposal.name(), proposal), null)));
        known.find(proposal.kind(), proposal.code())
                .ifPresent(taken -> problems.add(new Problem(
                        "code", "The code %s is taken or proposed already: give another.".formatted(proposal.code()))));
        if (proposal.saidAs().isEmpty() || proposal.saidAs().length() > MAX_NAME) {
            problems.add(new Problem("saidAs", "Give the name that the file has, in at most 200 characters."));
        }
        return problems;
    }

    /** What is proposed already counts as known, so that nobody proposes it again. */
    private Directory knownOrOpen() {
        return new Directory(Stream.concat(
                        parties.all().stream(),
                        table.open(Integer.MAX_VALUE).stream()
                                .map(open -> Party.named(open.kind(), open.code(), open.name())))
                .toList());
    }

    /** Codes that parties of these names could have, each another; in their order. */
    @Transactional(readOnly = true)
    public List<String> codes(List<Naming> names) {
        Directory known = knownOrOpen();
        List<String> codes = new ArrayList<>();
        for (Naming naming : names) {
            codes.add(ProposedCode.of(known, naming.kind(), naming.name(), codes));
        }
        return codes;
    }

    /** Those that wait longest, at most 200. */
    @Transactional(readOnly = true)
    public List<PartyProposal> open() {
        return table.open(MOST);
    }

    @Transactional(readOnly = true)
    public int countOpen() {
        return table.countOpen();
    }

    /** Somebody's own, the newest 200. */
    @Transactional(readOnly = true)
    public List<PartyProposal> by(String userId) {
        return table.by(userId, MOST);
    }

    /**
     * One of them, open or decided.
     *
     * @throws ProposalRefused if there is none
     */
    @Transactional(readOnly = true)
    public PartyProposal find(String id) {
        return table.find(id).orElseThrow(ProposalRefused::unknown);
    }

    /**
     * Adds what was proposed; the name that the file has becomes another name of it.
     *
     * @throws InvalidInput with everything that is wrong
     * @throws ProposalRefused if the person proposed it, or it is decided
     */
    public Party add(String id, String code, PartyDraft draft, String by) {
        PartyProposal proposal = toConfirm(id, by);
        List<String> others = Stream.concat(draft.otherNames().stream(), others(draft.name(), proposal).stream())
                .toList();
        Party added = administration.add(proposal.kind(), code, draft(draft.name(), others, draft.validFrom()), by);
        administration.note(added, confirmed(proposal, by), by);
        decide(proposal, State.ADDED, by, added.code(), null);
        return added;
    }

    /** Makes what was proposed another name of a party that is known. Throws as {@link #add} does. */
    public Party alias(String id, String code, String by) {
        PartyProposal proposal = toConfirm(id, by);
        Party party = new Directory(parties.all())
                .find(proposal.kind(), PlainText.of(code))
                .orElseThrow(() -> new InvalidInput(
                        "party",
                        "Choose the %s that it is.".formatted(proposal.kind().noun())));
        Party named = administration.addName(party, proposal.saidAs(), by);
        administration.note(named, confirmed(proposal, by), by);
        decide(proposal, State.KNOWN, by, named.code(), null);
        return named;
    }

    /**
     * Refuses what was proposed; an administrator who proposed it may do so too.
     *
     * @throws InvalidInput if no reason is given
     * @throws ProposalRefused if it is decided
     */
    public void refuse(String id, String reason, String by) {
        String given = PlainText.of(reason);
        if (given.isEmpty() || given.length() > MAX_REASON) {
            throw new InvalidInput("reason", "Say why it is refused, in at most 1,000 characters.");
        }
        decide(find(id), State.REFUSED, by, null, given);
    }

    /** The name that the file has, if it is another than the party's. */
    private static List<String> others(String name, PartyProposal proposal) {
        return PartyNames.folded(name).equals(PartyNames.folded(proposal.saidAs()))
                ? List.of()
                : List.of(proposal.saidAs());
    }

    private PartyProposal toConfirm(String id, String by) {
        parties.lock();
        PartyProposal proposal = find(id);
        if (proposal.proposedBy().equals(by)) {
            throw ProposalRefused.own();
        }
        if (!proposal.isOpen()) {
            throw ProposalRefused.decided();
        }
        return proposal;
    }

    private void decide(
            PartyProposal proposal, State state, String by, @Nullable String party, @Nullable String reason) {
        PartyProposal decided = new PartyProposal(
                proposal.id(),
                proposal.kind(),
                proposal.code(),
                proposal.name(),
                proposal.saidAs(),
                proposal.report(),
                state,
                proposal.proposedBy(),
                proposal.proposedAt(),
                by,
                Utc.now(clock),
                party,
                reason);
        if (!table.decide(decided)) {
            throw ProposalRefused.decided();
        }
    }

    private static String confirmed(PartyProposal proposal, String by) {
        return "Proposed by %s for report %s, confirmed by %s".formatted(proposal.proposedBy(), proposal.report(), by);
    }

    private static PartyDraft draft(String name, List<String> otherNames, @Nullable LocalDate validFrom) {
        return new PartyDraft(name, otherNames, null, null, null, null, validFrom, null, null);
    }
}
