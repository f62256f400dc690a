package org.recommendationtracker.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.party.PartyProposal;
import org.recommendationtracker.party.PartyProposal.Naming;
import org.recommendationtracker.party.PartyProposal.Wanted;
import org.recommendationtracker.party.PartyProposals;
import org.recommendationtracker.refusal.FieldErrors;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.report.history.AskedTables;
import org.recommendationtracker.report.history.AskedTables.Asked;
import org.recommendationtracker.report.history.HistoryTables;
import org.recommendationtracker.report.history.UnknownName;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where somebody proposes bodies that a table names and no list knows. */
@Controller
@RequestMapping("/histories/tables/{id}/parties")
class ProposedPartiesPages {

    /** More can be proposed once these are. */
    private static final int SHOWN = 50;

    private static final Pattern PLACE = Pattern.compile("\\[(\\d+)]\\.(.*)");

    private final AskedTables asked;
    private final HistoryTables tables;
    private final PartyProposals proposals;
    private final CurrentUser currentUser;

    ProposedPartiesPages(AskedTables asked, HistoryTables tables, PartyProposals proposals, CurrentUser currentUser) {
        this.asked = asked;
        this.tables = tables;
        this.proposals = proposals;
        this.currentUser = currentUser;
    }

    /** What is said of each name. */
    record ProposalsForm(@Nullable List<Line> parties) {

        List<Line> lines() {
            return Objects.requireNonNullElse(parties, List.of());
        }
    }

    /**
     * A name that no list knows.
     *
     * @param propose whether it is proposed
     */
    record Line(
            boolean propose,
            PartyKind kind,
            @Nullable String saidAs,
            @Nullable String name,
            @Nullable String code) {

        private Wanted wanted() {
            return new Wanted(kind, text(saidAs), text(code), text(name));
        }

        private static String text(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "");
        }
    }

    @GetMapping
    String ask(@PathVariable String id, Model model) {
        Asked kept = find(id);
        HistoryParameters form = KeptParameters.read(kept.parameters());
        List<PartyProposal> own = proposals.by(user());
        List<UnknownName> names = tables.unknownNames(WrongLinesPages.open(tables, kept, form)).stream()
                .filter(name -> own.stream().noneMatch(proposal -> WrongLinesPages.isOf(proposal, name)))
                .limit(SHOWN)
                .toList();
        List<String> codes = proposals.codes(
                names.stream().map(each -> new Naming(each.kind(), each.name())).toList());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            UnknownName each = names.get(i);
            lines.add(new Line(false, each.kind(), each.name(), each.name(), codes.get(i)));
        }
        return page(id, form, lines, List.of(), model);
    }

    @PostMapping
    String propose(
            @PathVariable String id, @ModelAttribute ProposalsForm typed, Model model, HttpServletResponse response) {
        Asked kept = find(id);
        HistoryParameters form = KeptParameters.read(kept.parameters());
        List<Line> proposed = typed.lines().stream().filter(Line::propose).toList();
        try {
            proposals.propose(
                    proposed.stream().map(Line::wanted).toList(),
                    Objects.requireNonNullElse(form.reference(), ""),
                    user());
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            List<Problem> problems = new ArrayList<>();
            refused.problems().forEach(problem -> problems.add(placed(problem, typed.lines(), proposed)));
            return page(id, form, typed.lines(), problems, model);
        }
        asked.keepForAnswers(user(), id);
        return WrongLinesPages.address(id);
    }

    /** At its input on the page, where those that are not proposed stand too. */
    private static Problem placed(Problem problem, List<Line> all, List<Line> proposed) {
        Matcher place = PLACE.matcher(problem.field());
        if (!place.matches()) {
            return new Problem("proposals", problem.message());
        }
        int line = all.indexOf(proposed.get(Integer.parseInt(place.group(1))));
        String field = place.group(2).equals("code") ? "code" : "name";
        return new Problem("%s-%d".formatted(field, line), problem.message());
    }

    private Asked find(String id) {
        return asked.find(user(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(
            String id, HistoryParameters form, List<Line> lines, List<Problem> problems, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("reference", form.reference());
        model.addAttribute("lines", lines);
        model.addAttribute("errors", new FieldErrors(problems));
        return "history-parties";
    }

    private String user() {
        return currentUser.signedIn().person().userId();
    }
}
