package org.recommendationtracker.report.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.party.IssuingBodies;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.recommendation.PastLife;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.report.history.Histories;
import org.recommendationtracker.report.history.HistoryLoad;
import org.recommendationtracker.report.history.HistoryLoad.State;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a history is looked at by a second person, and confirmed or dismissed; then, how far its takeover has come. */
@Controller
@RequestMapping("/histories/{id}")
class HistoryPages {

    private static final int PAGE_SIZE = 50;

    private final Histories histories;
    private final IssuingBodies bodies;
    private final Offices offices;
    private final CurrentUser currentUser;

    HistoryPages(Histories histories, IssuingBodies bodies, Offices offices, CurrentUser currentUser) {
        this.histories = histories;
        this.bodies = bodies;
        this.offices = offices;
        this.currentUser = currentUser;
    }

    @GetMapping
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "true") boolean refresh,
            Model model,
            HttpServletResponse response) {
        HistoryLoad load = histories.find(id, person());
        if (load.state() == State.BEING_TAKEN_OVER) {
            Unpublished.loadAgain(refresh, model, response);
            model.addAttribute("load", load);
            model.addAttribute(
                    "progress", Unpublished.progress(load.takenOver(), load.recommendations(), load.takenOverAt()));
            return "history-taken-over";
        }
        return one(load, page, null, model);
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable String id, Model model, HttpServletResponse response) {
        try {
            HistoryLoad load = histories.confirm(id, person());
            return load.state() == State.BEING_TAKEN_OVER
                    ? "redirect:/histories/{id}"
                    : "redirect:/reports/" + load.report();
        } catch (StepRefused | InvalidInput refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return one(histories.find(id, person()), 0, refused.getMessage(), model);
        }
    }

    @PostMapping("/dismissal")
    String dismiss(@PathVariable String id, Model model, HttpServletResponse response) {
        try {
            histories.dismiss(id, person());
            return "redirect:/histories";
        } catch (StepRefused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return one(histories.find(id, person()), 0, refused.getMessage(), model);
        }
    }

    private String one(HistoryLoad load, int page, @Nullable String error, Model model) {
        Histories.Preview preview = histories.preview(load);
        model.addAttribute("load", load);
        model.addAttribute("reportTitle", preview.title());
        String body = preview.issuingBody();
        model.addAttribute("issuingBody", body == null ? null : bodies.name(body));
        model.addAttribute("notStated", preview.notStated());
        model.addAttribute("lines", lines(preview.lives(), PageRequest.of(page, PAGE_SIZE)));
        model.addAttribute("own", load.loadedBy().userId().equals(person().userId()));
        model.addAttribute("error", error);
        return "history";
    }

    private Page<HistoryLine> lines(List<PastLife> lives, Pageable page) {
        return new PageImpl<>(
                lives.stream()
                        .skip(page.getOffset())
                        .limit(page.getPageSize())
                        .map(life -> HistoryLine.of(life, offices))
                        .toList(),
                page,
                lives.size());
    }

    private Person person() {
        return currentUser.signedIn().person();
    }
}
