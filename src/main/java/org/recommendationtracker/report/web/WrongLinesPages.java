package org.recommendationtracker.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.PartyProposal;
import org.recommendationtracker.party.PartyProposals;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.report.history.AskedTables;
import org.recommendationtracker.report.history.AskedTables.Asked;
import org.recommendationtracker.report.history.HistoryTables;
import org.recommendationtracker.report.history.SentTable;
import org.recommendationtracker.report.history.UnknownName;
import org.recommendationtracker.report.history.WrongTable;
import org.recommendationtracker.report.intake.Finding;
import org.recommendationtracker.text.PlainText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where somebody puts right what is wrong with a table with a history, without sending the file again. */
@Controller
@RequestMapping("/histories/tables/{id}/lines")
class WrongLinesPages {

    private final AskedTables asked;
    private final HistoryTables tables;
    private final PartyProposals proposals;
    private final CurrentUser currentUser;

    WrongLinesPages(AskedTables asked, HistoryTables tables, PartyProposals proposals, CurrentUser currentUser) {
        this.asked = asked;
        this.tables = tables;
        this.proposals = proposals;
        this.currentUser = currentUser;
    }

    static String address(String id) {
        return "redirect:/histories/tables/" + id + "/lines";
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        Asked kept = find(id);
        HistoryParameters form = KeptParameters.read(kept.parameters());
        SentTable table = open(tables, kept, form);
        return page(id, kept, form, table, problems(table), Map.of(), model);
    }

    @PostMapping
    String check(
            @PathVariable String id,
            @ModelAttribute HistoryParameters form,
            @RequestParam Map<String, String> inputs,
            Model model,
            HttpServletResponse response) {
        Asked kept = find(id);
        CellsForm cells = CellsForm.of(inputs);
        SentTable table;
        try {
            table = open(tables, kept, form).with(cells.typed());
        } catch (InvalidInput unkept) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            SentTable before = open(tables, kept, KeptParameters.read(kept.parameters()));
            List<Problem> all = new ArrayList<>(unkept.problems());
            all.addAll(problems(before));
            return page(id, kept, form, before, all, cells.changed(), model);
        }
        asked.change(person().userId(), id, KeptParameters.write(form), table.changes());
        try {
            String next = HistoriesPages.shown(tables.load(table, person()));
            asked.remove(person().userId(), id);
            return next;
        } catch (InvalidInput | StepRefused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(id, kept, form, table, HistoriesPages.problems(refused), Map.of(), model);
        }
    }

    private Asked find(String id) {
        return asked.find(person().userId(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static SentTable open(HistoryTables tables, Asked kept, HistoryParameters form) {
        return tables.open(kept.file(), kept.answers().before(form.head()), kept.changes());
    }

    private List<Problem> problems(SentTable table) {
        try {
            tables.check(table, person());
            return List.of();
        } catch (InvalidInput | StepRefused refused) {
            return HistoriesPages.problems(refused);
        }
    }

    private String page(
            String id,
            Asked kept,
            HistoryParameters form,
            SentTable table,
            List<Problem> problems,
            Map<String, String> typed,
            Model model) {
        WrongTable wrong = tables.wrong(table, problems);
        List<Finding> ofHead = wrong.others().stream()
                .flatMap(problem -> HeadProblems.finding(problem).stream())
                .toList();
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("errors", new FieldErrors(ofHead));
        model.addAttribute(
                "others",
                wrong.others().stream()
                        .filter(problem -> HeadProblems.finding(problem).isEmpty())
                        .map(HistoriesPages::sentence)
                        .toList());
        model.addAttribute(
                "lines",
                wrong.lines().stream()
                        .map(line -> WrongLineView.of(line, typed))
                        .toList());
        model.addAttribute("more", wrong.more());
        model.addAttribute("right", problems.isEmpty());
        List<PartyProposal> ofReport = proposals.by(person().userId()).stream()
                .filter(proposal -> proposal.report().equals(PlainText.of(form.reference())))
                .toList();
        model.addAttribute("proposals", ofReport);
        model.addAttribute(
                "unknown",
                tables.unknownNames(table).stream()
                        .filter(name -> ofReport.stream().noneMatch(proposal -> isOf(proposal, name)))
                        .count());
        model.addAttribute("keptUntil", England.dayOf(kept.keptUntil()));
        model.addAttribute("changed", table.changes().all().size());
        return "history-lines";
    }

    static boolean isOf(PartyProposal proposal, UnknownName name) {
        return proposal.isOpen()
                && proposal.kind() == name.kind()
                && proposal.saidAs().equals(name.name());
    }

    private Person person() {
        return currentUser.signedIn().person();
    }
}
