package org.recommendationtracker.party.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Directory;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.KnownParties;
import org.recommendationtracker.party.Party;
import org.recommendationtracker.party.PartyProposal;
import org.recommendationtracker.party.PartyProposals;
import org.recommendationtracker.party.ProposalRefused;
import org.recommendationtracker.refusal.FieldErrors;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where administrators decide on parties that were proposed. */
@Controller
@RequestMapping("/parties/proposals")
class PartyProposalPages {

    private static final String ALL = "redirect:/parties/proposals";

    private final PartyProposals proposals;
    private final KnownParties parties;

    PartyProposalPages(PartyProposals proposals, KnownParties parties) {
        this.proposals = proposals;
        this.parties = parties;
    }

    /**
     * What an administrator typed.
     *
     * @param party code of the known party that was meant
     */
    record Decision(@Nullable String party, @Nullable String reason) {

        static final Decision NONE = new Decision(null, null);
    }

    /** Does what was asked of a proposal. */
    private interface Deciding {
        void decide();
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("proposals", proposals.open());
        model.addAttribute("all", proposals.countOpen());
        model.addAttribute("zone", England.ZONE);
        return "party-proposals";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model, HttpServletRequest user) {
        PartyProposal proposal = proposals.find(id);
        return page(proposal, proposed(proposal), Decision.NONE, List.of(), user, model);
    }

    @PostMapping("/{id}/addition")
    String add(
            @PathVariable String id,
            @ModelAttribute PartyForm form,
            Model model,
            HttpServletRequest user,
            HttpServletResponse response) {
        List<Problem> problems = new ArrayList<>(form.problems());
        Deciding add = () -> {
            if (!problems.isEmpty()) {
                throw new InvalidInput(problems);
            }
            proposals.add(id, Objects.requireNonNullElse(form.code(), ""), form.draft(), user.getRemoteUser());
        };
        return decided(id, add, form, Decision.NONE, user, model, response);
    }

    @PostMapping("/{id}/alias")
    String alias(
            @PathVariable String id,
            @ModelAttribute Decision decision,
            Model model,
            HttpServletRequest user,
            HttpServletResponse response) {
        String party = Objects.requireNonNullElse(decision.party, "");
        return decided(
                id, () -> proposals.alias(id, party, user.getRemoteUser()), null, decision, user, model, response);
    }

    @PostMapping("/{id}/refusal")
    String refuse(
            @PathVariable String id,
            @ModelAttribute Decision decision,
            Model model,
            HttpServletRequest user,
            HttpServletResponse response) {
        String reason = Objects.requireNonNullElse(decision.reason, "");
        return decided(
                id, () -> proposals.refuse(id, reason, user.getRemoteUser()), null, decision, user, model, response);
    }

    /** @param form null if nothing was typed into it */
    private String decided(
            String id,
            Deciding deciding,
            @Nullable PartyForm form,
            Decision decision,
            HttpServletRequest user,
            Model model,
            HttpServletResponse response) {
        try {
            deciding.decide();
            return ALL;
        } catch (InvalidInput refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            PartyProposal proposal = proposals.find(id);
            PartyForm typed = form == null ? proposed(proposal) : form;
            return page(proposal, typed, decision, refused.problems(), user, model);
        } catch (ProposalRefused refused) {
            response.setStatus(refused.reason().status());
            PartyProposal proposal = proposals.find(id);
            List<Problem> problems = List.of(new Problem("proposal", refused.getMessage()));
            return page(proposal, proposed(proposal), decision, problems, user, model);
        }
    }

    private String page(
            PartyProposal proposal,
            PartyForm form,
            Decision decision,
            List<Problem> problems,
            HttpServletRequest user,
            Model model) {
        Directory now = parties.now();
        model.addAttribute("proposal", proposal);
        model.addAttribute("form", form);
        model.addAttribute("errors", new FieldErrors(problems));
        model.addAttribute("known", now.all(proposal.kind()));
        model.addAttribute(
                "chosen",
                decision.party == null
                        ? now.nearest(proposal.kind(), proposal.saidAs())
                                .map(Party::code)
                                .orElse("")
                        : decision.party);
        model.addAttribute("reason", decision.reason);
        model.addAttribute("own", proposal.proposedBy().equals(user.getRemoteUser()));
        model.addAttribute("zone", England.ZONE);
        return "party-proposal";
    }

    private static PartyForm proposed(PartyProposal proposal) {
        return PartyForm.of(Party.named(proposal.kind(), proposal.code(), proposal.name()));
    }
}
