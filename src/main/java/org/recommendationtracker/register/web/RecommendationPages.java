package org.recommendationtracker.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.register.Listing;
import org.recommendationtracker.register.Listings;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.text.PlainText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which anybody finds and reads recommendations. */
@Controller
class RecommendationPages {

    private static final int PAGE_SIZE = 20;
    private static final int REPORTS_TO_CHOOSE = 100;

    private final Register register;
    private final Listings listings;
    private final RecommendationList list;
    private final Standings standings;
    private final LinkedData linkedData;
    private final Parties parties;
    private final TimeLine timeLine;
    private final ProcessPictures processes;
    private final ReportNotes reports;
    private final OpenWork work;
    private final Clock clock;

    RecommendationPages(
            Register register,
            Listings listings,
            RecommendationList list,
            Standings standings,
            LinkedData linkedData,
            Parties parties,
            TimeLine timeLine,
            ProcessPictures processes,
            ReportNotes reports,
            OpenWork work,
            Clock clock) {
        this.register = register;
        this.listings = listings;
        this.list = list;
        this.standings = standings;
        this.linkedData = linkedData;
        this.parties = parties;
        this.timeLine = timeLine;
        this.processes = processes;
        this.reports = reports;
        this.work = work;
        this.clock = clock;
    }

    @GetMapping("/recommendations")
    String list(
            @ModelAttribute("search") SearchParameters search,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        ListPage found = list.find(search.toFilter(parties), page, PAGE_SIZE);
        model.addAttribute("page", found.page());
        model.addAttribute("more", found.more());
        List<String> shown = found.page().map(ListEntry::report).getContent();
        model.addAttribute("notes", wordingsByReport(shown, reports.of(shown)));
        model.addAttribute("address", search.address("/recommendations"));
        model.addAttribute("statuses", Status.values());
        Map<String, ReportNotes.Note> newest = reports.newest(REPORTS_TO_CHOOSE);
        model.addAttribute("reports", withChosen(search.report(), newest));
        model.addAttribute("notAllReports", newest.size() == REPORTS_TO_CHOOSE);
        model.addAttribute("themes", register.themes());
        model.addAttribute("offices", parties.offices());
        model.addAttribute("boards", parties.boards());
        return "recommendations";
    }

    @GetMapping("/recommendations/{reference}")
    String one(@PathVariable String reference, Model model, HttpServletResponse response) {
        Optional<Listing> found = listings.find(reference);
        if (found.isEmpty()) {
            String report = register.reportOfFormer(reference)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            response.setStatus(HttpServletResponse.SC_GONE);
            model.addAttribute("reference", reference);
            model.addAttribute("report", report);
            return "recommendation-taken-back";
        }
        return one(found.get(), model);
    }

    private String one(Listing listing, Model model) {
        RecommendationState state = listing.state();
        String reference = state.reference();
        List<RecommendationState> parts = register.parts(reference);
        List<TimeLine.Entry> steps = timeLine.of(reference);
        LocalDate today = today();
        Map<String, ReportNotes.Note> notes = reports.of(List.of(state.report()));
        model.addAttribute("item", state);
        String standing = standings.of(listing, parts, steps).sentence();
        model.addAttribute("standing", standing);
        model.addAttribute("promise", Promise.of(listing, today).orElse(null));
        model.addAttribute("linkedData", linkedData.of(listing, standing, title(state.report(), notes)));
        model.addAttribute("lifeline", Lifelines.of(state, register.statuses(reference), today));
        model.addAttribute("running", ClockView.running(state, today).orElse(null));
        model.addAttribute(
                "clocks",
                state.clocks().stream()
                        .map(each -> ClockView.of(each, state, today))
                        .toList());
        model.addAttribute(
                "parts",
                parts.stream()
                        .map(part -> PartView.of(part, state, parties.officeName(part.office()), today))
                        .toList());
        model.addAttribute("predecessors", register.predecessors(reference));
        model.addAttribute("office", parties.officeName(state.office()));
        model.addAttribute("boards", parties.boardNames(state.boards()));
        model.addAttribute("views", Views.of(state, latestBoard(state)));
        model.addAttribute("reportTitle", title(state.report(), notes));
        model.addAttribute("notes", wordings(List.of(state.report()), notes));
        model.addAttribute("work", work.ofReader(reference));
        model.addAttribute("starts", work.forReaderToStart(reference));
        model.addAttribute("steps", newestFirst(steps));
        model.addAttribute("process", processes.of(reference).orElse(null));
        return "recommendation";
    }

    /** The name of the board that reported last; null if none has. */
    private @Nullable String latestBoard(RecommendationState state) {
        return state.boardReports() == null
                ? null
                : parties.boardName(state.boardReports().latest().board());
    }

    /** The same if there may be several reports, with the report that each is about. */
    private static List<String> wordingsByReport(List<String> shownReports, Map<String, ReportNotes.Note> notes) {
        return shownReports.stream()
                .distinct()
                .flatMap(report ->
                        wordings(List.of(report), notes).stream().map(wording -> "%s: %s".formatted(report, wording)))
                .toList();
    }

    /** What to know of the wording that is shown, each note once. */
    private static List<String> wordings(List<String> shownReports, Map<String, ReportNotes.Note> notes) {
        return shownReports.stream()
                .flatMap(report -> Optional.ofNullable(notes.get(report)).stream())
                .flatMap(note -> Optional.ofNullable(note.wording()).stream())
                .distinct()
                .toList();
    }

    /** The titles of reports by reference, also of one that the reader chose before and that is not among the newest. */
    private Map<String, String> withChosen(@Nullable String chosen, Map<String, ReportNotes.Note> newest) {
        Map<String, String> titles = new TreeMap<>();
        newest.forEach((reference, note) -> titles.put(reference, note.title()));
        if (chosen != null && !PlainText.isBlank(chosen) && !titles.containsKey(chosen)) {
            titles.put(chosen, title(chosen, reports.of(List.of(chosen))));
        }
        return titles;
    }

    /** The report's title; its reference if nothing is known of it. */
    private static String title(String report, Map<String, ReportNotes.Note> notes) {
        ReportNotes.Note note = notes.get(report);
        return note == null ? report : note.title();
    }

    private static List<TimeLineEntry> newestFirst(List<TimeLine.Entry> steps) {
        List<TimeLineEntry> entries = new ArrayList<>(
                steps.stream().map(step -> TimeLineEntry.of(step, England.ZONE)).toList());
        Collections.reverse(entries);
        return entries;
    }

    private LocalDate today() {
        return England.today(clock);
    }
}
