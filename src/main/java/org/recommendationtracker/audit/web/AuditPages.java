package org.recommendationtracker.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.recommendationtracker.audit.StatusHistory;
import org.recommendationtracker.audit.StatusReport;
import org.recommendationtracker.recommendation.Status;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Totals by status now, and beside them those of a day that the reader chooses. */
@Controller
class AuditPages {

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
        ChosenDay chosen = new ChosenDay(day, month, year);
        Optional<LocalDate> then = chosen.date();
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

    private Optional<String> error(ChosenDay chosen, Optional<LocalDate> date) {
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        if (date.isEmpty()) {
            return Optional.of("Enter a real date, such as 30 11 2014");
        }
        return date.filter(history.today()::isBefore).map(future -> "The date must be today or in the past");
    }
}
