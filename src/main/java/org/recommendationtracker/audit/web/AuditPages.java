package org.recommendationtracker.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.recommendationtracker.audit.StatusHistory;
import org.recommendationtracker.audit.StatusReport;
import org.recommendationtracker.party.TypedDay;
import org.recommendationtracker.recommendation.Status;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Totals by status now, and beside them those of a day that the reader chooses. */
@Controller
class AuditPages {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private final StatusHistory history;

    AuditPages(StatusHistory history) {
        this.history = history;
    }

    @GetMapping("/audit")
    String totals(
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            Model model,
            HttpServletResponse response) {
        TypedDay chosen = new TypedDay(day, month, year);
        Optional<LocalDate> then = chosen.date().filter(AuditPages::isOfOurTime);
        Optional<String> error = error(chosen, then);
        StatusReport now = history.now();
        Optional<LocalDate> compared = error.isPresent() ? Optional.empty() : then;
        compared.ifPresent(date -> {
            model.addAttribute("compared", date);
            model.addAttribute("then", history.asOf(date));
            model.addAttribute("knownThen", history.asKnownThat(date));
        });
        error.ifPresent(message -> {
            model.addAttribute("error", message);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        });
        model.addAttribute("chosen", chosen);
        model.addAttribute("now", now);
        model.addAttribute("hasParts", now.answers().total() != now.total());
        model.addAttribute(
                "open",
                List.of(Status.values()).stream()
                        .filter(status -> !status.isClosed())
                        .toList());
        model.addAttribute(
                "closed",
                List.of(Status.values()).stream().filter(Status::isClosed).toList());
        return "audit";
    }

    private Optional<String> error(TypedDay chosen, Optional<LocalDate> date) {
        return chosen.isEmpty() ? Optional.empty() : TypedDay.fault(date, history.today());
    }

    private static boolean isOfOurTime(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }
}
