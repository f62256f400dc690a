package org.recommendationtracker;

import org.recommendationtracker.audit.PublicSteps;
import org.recommendationtracker.audit.StatusHistory;
import org.recommendationtracker.audit.StatusReport;
import org.recommendationtracker.recommendation.Status;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What this is and how far it has come, for everybody. */
@Controller
class HomePage {

    private static final int LATEST_STEPS = 5;

    private final StatusHistory history;
    private final PublicSteps steps;

    HomePage(StatusHistory history, PublicSteps steps) {
        this.history = history;
        this.steps = steps;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("figures", Figures.of(history.now()));
        model.addAttribute("steps", steps.latest(LATEST_STEPS));
        return "home";
    }

    /**
     * The numbers that the public asks for.
     *
     * @param accepted also those that were carried out since
     * @param implemented whose success test was verified
     */
    record Figures(long issued, long waiting, long underConsideration, long accepted, long implemented, long rejected) {

        static Figures of(StatusReport now) {
            return new Figures(
                    now.total(),
                    now.count(Status.ISSUED),
                    now.count(Status.UNDER_CONSIDERATION),
                    now.count(Status.ACCEPTED, Status.IN_PROGRESS, Status.AWAITING_VERIFICATION, Status.IMPLEMENTED),
                    now.count(Status.IMPLEMENTED),
                    now.count(Status.REJECTED));
        }
    }
}
