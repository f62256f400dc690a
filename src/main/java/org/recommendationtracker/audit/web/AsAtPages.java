package org.recommendationtracker.audit.web;

import java.util.Arrays;
import java.util.List;
import org.recommendationtracker.audit.AsAt;
import org.recommendationtracker.audit.Moments;
import org.recommendationtracker.audit.RecommendationsAsAt;
import org.recommendationtracker.audit.StatusHistory;
import org.recommendationtracker.audit.StatusReport;
import org.recommendationtracker.audit.SubjectKind;
import org.recommendationtracker.audit.UnknownSubject;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.register.AsAtFilter;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.register.StatusesAsAt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Totals, lists and single recommendations as at a day, each at an address that can be cited. Who does not say as known when is
 * led to the address of what is known now.
 */
@Controller
class AsAtPages {

    private static final int PAGE_SIZE = 50;
    private static final int MAX_COUNTED = 10_000;

    private final StatusHistory history;
    private final StatusesAsAt statuses;
    private final RecommendationsAsAt recommendations;
    private final Register register;
    private final AsAtFilters filters;
    private final Moments moments;
    private final Citation citation;

    AsAtPages(
            StatusHistory history,
            StatusesAsAt statuses,
            RecommendationsAsAt recommendations,
            Register register,
            AsAtFilters filters,
            Moments moments,
            Citation citation) {
        this.history = history;
        this.statuses = statuses;
        this.recommendations = recommendations;
        this.register = register;
        this.filters = filters;
        this.moments = moments;
        this.citation = citation;
    }

    @GetMapping("/audit/status")
    String totals(@ModelAttribute("asked") DayParameters asked, Model model) {
        AsAt asAt = moments.readToTheSecond(asked.asOf(), asked.knownAt());
        String path = DayParameters.address("/audit/status", asAt);
        if (asked.knownAt() == null) {
            return "redirect:" + path;
        }
        StatusReport report = history.of(asAt);
        citation.add(model, asAt, path);
        model.addAttribute("report", report);
        model.addAttribute("hasParts", report.answers().total() != report.total());
        model.addAttribute("open", statuses(false));
        model.addAttribute("closed", statuses(true));
        return "audit-status";
    }

    @GetMapping("/audit/recommendations")
    String list(
            @ModelAttribute("asked") AsAtParameters asked, @RequestParam(defaultValue = "") String after, Model model) {
        AsAt asAt = moments.readToTheSecond(asked.asOf(), asked.knownAt());
        String path = asked.address("/audit/recommendations", asAt);
        if (asked.knownAt() == null) {
            return "redirect:" + path;
        }
        AsAtFilter filter = filters.of(asked);
        List<StatusesAsAt.Row> rows = statuses.after(filter, asAt.asOf(), asAt.knownAt(), after, PAGE_SIZE);
        int count = statuses.count(filter, asAt.asOf(), asAt.knownAt(), MAX_COUNTED + 1);
        citation.add(model, asAt, path);
        model.addAttribute("rows", rows);
        model.addAttribute("count", Math.min(count, MAX_COUNTED));
        model.addAttribute("more", count > MAX_COUNTED);
        model.addAttribute("status", filter.status());
        model.addAttribute(
                "next", rows.size() < PAGE_SIZE ? null : rows.get(PAGE_SIZE - 1).reference());
        model.addAttribute("first", after.isEmpty());
        return "audit-recommendations";
    }

    @GetMapping("/audit/recommendations/{reference}")
    String one(@PathVariable String reference, @ModelAttribute("asked") DayParameters asked, Model model) {
        if (register.find(reference).isEmpty()
                && register.reportOfFormer(reference).isEmpty()) {
            throw new UnknownSubject(SubjectKind.RECOMMENDATION, reference);
        }
        AsAt asAt = moments.readToTheSecond(asked.asOf(), asked.knownAt());
        String path = DayParameters.address("/audit/recommendations/" + reference, asAt);
        if (asked.knownAt() == null) {
            return "redirect:" + path;
        }
        citation.add(model, asAt, path);
        model.addAttribute("reference", reference);
        model.addAttribute("item", recommendations.find(reference, asAt).orElse(null));
        return "audit-recommendation";
    }

    private static List<Status> statuses(boolean closed) {
        return Arrays.stream(Status.values())
                .filter(status -> status.isClosed() == closed)
                .toList();
    }
}
