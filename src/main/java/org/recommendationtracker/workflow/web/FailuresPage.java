package org.recommendationtracker.workflow.web;

import java.util.List;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.notice.FailedMessages;
import org.recommendationtracker.party.England;
import org.recommendationtracker.sweep.FailingWork;
import org.recommendationtracker.sweep.Sweep;
import org.recommendationtracker.workflow.engine.FailedJobs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For administrators: what failed for good, and a button that has it tried again. */
@Controller
class FailuresPage {

    private static final String BACK = "redirect:/failures";
    private static final int MAX_SHOWN = 100;

    private final FailedJobs jobs;
    private final FailedMessages messages;
    private final Sweep sweep;
    private final CurrentUser currentUser;

    FailuresPage(FailedJobs jobs, FailedMessages messages, Sweep sweep, CurrentUser currentUser) {
        this.jobs = jobs;
        this.messages = messages;
        this.sweep = sweep;
        this.currentUser = currentUser;
    }

    @GetMapping("/failures")
    String list(Model model) {
        model.addAttribute("jobs", jobs.latest());
        model.addAttribute("jobCount", jobs.count());
        model.addAttribute("messages", messages.latest());
        model.addAttribute("messageCount", messages.count());
        List<FailingWork> dates = sweep.failing();
        model.addAttribute("dates", dates.subList(0, Math.min(MAX_SHOWN, dates.size())));
        model.addAttribute("dateCount", dates.size());
        model.addAttribute("zone", England.ZONE);
        return "failures";
    }

    @PostMapping("/failures/jobs/{id}")
    String tryJobAgain(@PathVariable String id, RedirectAttributes redirect) {
        boolean asked = jobs.tryAgain(id, currentUser.signedIn().userId());
        redirect.addFlashAttribute(
                "done",
                asked
                        ? "The job is tried again within a minute. If it fails, it comes back to this page."
                        : "This job is not waiting any more.");
        return BACK;
    }

    @PostMapping("/failures/messages/{id}")
    String tryMessageAgain(@PathVariable long id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "done",
                switch (messages.tryAgain(id, currentUser.signedIn().userId())) {
                    case DONE -> "The notices have been sent.";
                    case FAILED_AGAIN -> "The notices could not be sent. The reason is below.";
                    case GONE -> "This message is not waiting any more.";
                });
        return BACK;
    }
}
