package org.recommendationtracker.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.recommendation.PastStatus;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.recommendation.TakenOver;
import org.recommendationtracker.recommendation.UnknownRecommendation;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.report.history.PastCorrections;
import org.recommendationtracker.report.history.SentPast;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where two people correct what was taken over of a recommendation. */
@Controller
@RequestMapping("/recommendations/{reference}/past")
class PastCorrectionPages {

    private static final String AGAIN = "redirect:/recommendations/{reference}/past";

    /** A correction that waits, with its statuses as people write them. */
    record Asked(String id, List<String> past, String reasons, String askedBy) {}

    private final PastCorrections corrections;
    private final Register register;
    private final CurrentUser currentUser;

    PastCorrectionPages(PastCorrections corrections, Register register, CurrentUser currentUser) {
        this.corrections = corrections;
        this.register = register;
        this.currentUser = currentUser;
    }

    @GetMapping
    String show(@PathVariable String reference, Model model) {
        return page(reference, null, "", null, model);
    }

    @PostMapping
    String ask(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String past,
            @RequestParam(defaultValue = "") String reasons,
            Model model,
            HttpServletResponse response) {
        try {
            corrections.ask(reference, SentPast.ofLines(past, reasons), person());
            return AGAIN;
        } catch (StepRefused | InvalidInput refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(reference, past, reasons, refused.getMessage(), model);
        }
    }

    @PostMapping("/{id}/confirmation")
    String confirm(@PathVariable String reference, @PathVariable String id, Model model, HttpServletResponse response) {
        try {
            corrections.confirm(reference, id, person());
            return "redirect:/recommendations/{reference}";
        } catch (StepRefused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(reference, null, "", refused.getMessage(), model);
        }
    }

    @PostMapping("/{id}/dismissal")
    String dismiss(@PathVariable String reference, @PathVariable String id) {
        corrections.dismiss(reference, id, person());
        return AGAIN;
    }

    private String page(String reference, @Nullable String past, String reasons, @Nullable String error, Model model) {
        RecommendationState item = register.find(reference).orElseThrow(() -> new UnknownRecommendation(reference));
        TakenOver known = item.takenOver();
        if (known == null || item.parts() > 0) {
            throw new UnknownRecommendation(reference + "/past");
        }
        model.addAttribute("item", item);
        model.addAttribute(
                "asked",
                corrections.pending(reference, person()).stream()
                        .map(each -> new Asked(each.id(), lines(each.past()), each.reasons(), each.askedBy()))
                        .toList());
        model.addAttribute("user", person().userId());
        model.addAttribute("known", lines(known.past()));
        model.addAttribute("past", past == null ? String.join("\n", lines(known.past())) : past);
        model.addAttribute("reasons", reasons);
        model.addAttribute("error", error);
        return "past-correction";
    }

    /** As people read and write them. */
    private static List<String> lines(List<PastStatus> past) {
        return past.stream()
                .map(each -> each.status().title() + "; " + England.DAY.format(each.on()))
                .toList();
    }

    private Person person() {
        return currentUser.signedIn().person();
    }
}
