package org.recommendationtracker.report.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.body.UploadLimit;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.refusal.Refusal;
import org.recommendationtracker.report.ReportRefused;
import org.recommendationtracker.report.history.AskedTables;
import org.recommendationtracker.report.history.CellChanges;
import org.recommendationtracker.report.history.Histories;
import org.recommendationtracker.report.history.HistoryLoad;
import org.recommendationtracker.report.history.HistoryTables;
import org.recommendationtracker.report.history.SentTable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where a history is sent. */
@Controller
@RequestMapping("/histories")
class HistoriesPages {

    private static final Pattern ENTRY = Pattern.compile("^recommendations\\[(\\d+)]");

    private static final int MAX_PROBLEMS = 100;

    private final Histories histories;
    private final HistoryTables tables;
    private final AskedTables asked;
    private final SentFile sentFile;
    private final CurrentUser currentUser;

    HistoriesPages(
            Histories histories, HistoryTables tables, AskedTables asked, SentFile sentFile, CurrentUser currentUser) {
        this.histories = histories;
        this.tables = tables;
        this.asked = asked;
        this.sentFile = sentFile;
        this.currentUser = currentUser;
    }

    /** Also what is shown if a file that was sent is too large. */
    @GetMapping({"", "/table"})
    String list(Model model, HttpServletRequest request, HttpServletResponse response) {
        if (UploadLimit.isExceeded(request)) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return list(List.of(new Problem("json", ReportUploads.TOO_LARGE)), HistoryParameters.EMPTY, model);
        }
        return list(List.of(), HistoryParameters.EMPTY, model);
    }

    /** Sends a history that was chosen. */
    private interface Sending {

        /** Where to go on. */
        String send() throws IOException;
    }

    @PostMapping
    String load(@RequestParam("json") MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        return sent(
                () -> shown(histories.load(sentFile.content(file), person())),
                HistoryParameters.EMPTY,
                model,
                response);
    }

    @PostMapping("/table")
    String loadTable(
            @ModelAttribute HistoryParameters form,
            @RequestParam("table") MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return sent(() -> loadOrAsk(sentFile.content(file), form), form, model, response);
    }

    private String loadOrAsk(byte[] file, HistoryParameters form) {
        SentTable table = tables.open(file, form.head(), CellChanges.NONE);
        if (tables.questions(table).areOpen()) {
            return "redirect:/histories/tables/" + keep(file, form);
        }
        try {
            return shown(tables.load(table, person()));
        } catch (InvalidInput wrong) {
            return WrongLinesPages.address(keep(file, form));
        }
    }

    private String keep(byte[] file, HistoryParameters form) {
        return asked.keep(person().userId(), file, KeptParameters.write(form));
    }

    static String shown(HistoryLoad load) {
        return "redirect:/histories/" + load.id();
    }

    private String sent(Sending sending, HistoryParameters form, Model model, HttpServletResponse response)
            throws IOException {
        try {
            return sending.send();
        } catch (InvalidInput | ReportRefused | StepRefused refused) {
            return refused(problems(refused), form, model, response);
        }
    }

    /** What is wrong, by place; of what is refused as a whole without one. */
    static List<Problem> problems(Refusal refused) {
        if (refused instanceof InvalidInput invalid) {
            return invalid.problems();
        }
        return refused instanceof ReportRefused report
                ? report.faults().stream()
                        .map(fault -> new Problem("json", fault.message()))
                        .toList()
                : List.of(new Problem("json", refused.getMessage()));
    }

    private String refused(List<Problem> problems, HistoryParameters form, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return list(problems, form, model);
    }

    private String list(List<Problem> problems, HistoryParameters form, Model model) {
        model.addAttribute("form", form);
        show(problems, model);
        model.addAttribute("kept", asked.of(person().userId()).orElse(null));
        model.addAttribute("loads", histories.newest(person()));
        model.addAttribute("zone", England.ZONE);
        return "histories";
    }

    /** The first of them, in sentences. */
    static void show(List<Problem> problems, Model model) {
        model.addAttribute("moreProblems", Math.max(0, problems.size() - MAX_PROBLEMS));
        model.addAttribute(
                "problems",
                problems.stream()
                        .limit(MAX_PROBLEMS)
                        .map(HistoriesPages::sentence)
                        .toList());
    }

    /** With the place as people count. */
    static String sentence(Problem problem) {
        String place = ENTRY.matcher(problem.field())
                .replaceFirst(entry -> "Recommendation " + (Integer.parseInt(entry.group(1)) + 1))
                .replaceFirst("\\.", ", ");
        return problem.field().equals("json") ? problem.message() : place + ": " + problem.message();
    }

    private Person person() {
        return currentUser.signedIn().person();
    }
}
