package org.recommendationtracker.party.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Directory;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.KnownParties;
import org.recommendationtracker.party.Party;
import org.recommendationtracker.party.PartyAdministration;
import org.recommendationtracker.party.PartyChanged;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.party.PartyProposals;
import org.recommendationtracker.party.UnknownParty;
import org.recommendationtracker.refusal.FieldErrors;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.text.PlainText;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who takes part; administrators add and change them here. */
@Controller
class PartyPages {

    /** In paths; the kind is the variable {@code kind}. */
    static final String KINDS = "{kind:offices|issuing-bodies|boards|teams}";

    private static final int PAGE_SIZE = 200;

    private final KnownParties parties;
    private final PartyAdministration administration;
    private final PartyProposals proposals;
    private final Clock clock;

    PartyPages(KnownParties parties, PartyAdministration administration, PartyProposals proposals, Clock clock) {
        this.parties = parties;
        this.administration = administration;
        this.proposals = proposals;
        this.clock = clock;
    }

    @GetMapping("/parties")
    String begin() {
        return "redirect:/parties/" + PartyKind.OFFICE.path();
    }

    @GetMapping("/parties/" + KINDS)
    String list(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            Model model,
            HttpServletRequest reader) {
        String words = PlainText.of(q);
        List<Party> found = found(parties.now(), kind(kind), q);
        Pageable wanted = PageRequest.of(page, PAGE_SIZE);
        model.addAttribute("words", words);
        model.addAttribute("proposed", reader.isUserInRole("ADMINISTRATORS") ? proposals.countOpen() : 0);
        model.addAttribute(
                "found",
                new PageImpl<>(
                        found.stream()
                                .skip(wanted.getOffset())
                                .limit(PAGE_SIZE)
                                .map(this::line)
                                .toList(),
                        wanted,
                        found.size()));
        return page(kind, "parties", model);
    }

    @GetMapping("/parties/" + KINDS + "/{code}")
    String show(@PathVariable String kind, @PathVariable String code, Model model) {
        return one(party(kind, code), model);
    }

    @GetMapping("/parties/" + KINDS + "/new")
    String begin(@PathVariable String kind, Model model) {
        return form(kind, PartyForm.EMPTY, List.of(), model);
    }

    @PostMapping("/parties/" + KINDS + "/new")
    String add(
            @PathVariable String kind,
            @ModelAttribute PartyForm form,
            Model model,
            HttpServletRequest user,
            HttpServletResponse response) {
        List<Problem> problems = new ArrayList<>(form.problems());
        if (problems.isEmpty()) {
            try {
                String code = Objects.requireNonNullElse(form.code(), "");
                return changed(administration.add(kind(kind), code, form.draft(), user.getRemoteUser()));
            } catch (InvalidInput refused) {
                problems.addAll(refused.problems());
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return form(kind, form, problems, model);
    }

    @GetMapping("/parties/" + KINDS + "/{code}/change")
    String change(@PathVariable String kind, @PathVariable String code, Model model) {
        Party party = party(kind, code);
        model.addAttribute("party", party);
        return form(kind, PartyForm.of(party), List.of(), model);
    }

    @PostMapping("/parties/" + KINDS + "/{code}/change")
    String save(
            @PathVariable String kind,
            @PathVariable String code,
            @ModelAttribute PartyForm form,
            Model model,
            HttpServletRequest user,
            HttpServletResponse response) {
        Party party = party(kind, code);
        List<Problem> problems = new ArrayList<>(form.problems());
        if (problems.isEmpty()) {
            try {
                return changed(
                        administration.put(party.kind(), code, form.draft(), form.version(), user.getRemoteUser()));
            } catch (InvalidInput refused) {
                problems.addAll(refused.problems());
            } catch (PartyChanged changed) {
                problems.add(new Problem("name", changed.getMessage()));
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("party", party);
        return form(kind, form, problems, model);
    }

    private static String changed(Party party) {
        return "redirect:/parties/" + party.kind().path() + "/" + party.code();
    }

    private String one(Party party, Model model) {
        Directory now = parties.now();
        model.addAttribute("party", party);
        model.addAttribute("line", line(party));
        model.addAttribute("zone", England.ZONE);
        model.addAttribute(
                "office",
                party.office() == null
                        ? null
                        : now.find(PartyKind.OFFICE, party.office()).orElse(null));
        model.addAttribute(
                "successor",
                party.successor() == null
                        ? null
                        : now.find(party.kind(), party.successor()).orElse(null));
        model.addAttribute("predecessors", now.predecessors(party.kind(), party.code()));
        model.addAttribute("entries", administration.entries(party.kind(), party.code()));
        return page(party.kind().path(), "party", model);
    }

    private String form(String kind, PartyForm form, List<Problem> problems, Model model) {
        Directory now = parties.now();
        model.addAttribute("form", form);
        model.addAttribute("errors", new FieldErrors(problems));
        model.addAttribute("offices", now.all(PartyKind.OFFICE));
        model.addAttribute(
                "successors",
                now.all(kind(kind)).stream()
                        .filter(other ->
                                other.validTo() == null && !other.code().equals(form.code()))
                        .toList());
        return page(kind, "party-form", model);
    }

    private static String page(String kind, String template, Model model) {
        model.addAttribute("kind", kind(kind));
        model.addAttribute("kinds", PartyKind.values());
        return template;
    }

    private PartyLine line(Party party) {
        return PartyLine.of(party, parties.now(), England.today(clock));
    }

    private Party party(String kind, String code) {
        return parties.now().find(kind(kind), code).orElseThrow(() -> new UnknownParty(kind(kind), code));
    }

    /** Those of a kind with these words in a name or the code. */
    static List<Party> found(Directory known, PartyKind kind, @Nullable String words) {
        String wanted = PlainText.of(words).toLowerCase(Locale.UK);
        return known.all(kind).stream().filter(party -> isFound(party, wanted)).toList();
    }

    private static boolean isFound(Party party, String words) {
        return party.code().contains(words)
                || party.name().toLowerCase(Locale.UK).contains(words)
                || party.otherNames().stream()
                        .anyMatch(other -> other.name().toLowerCase(Locale.UK).contains(words));
    }

    private static PartyKind kind(String path) {
        return PartyKind.ofPath(path).orElseThrow();
    }
}
