package org.recommendationtracker.workflow.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.workflow.ProcessStart;
import org.recommendationtracker.workflow.ProcessStarts;
import org.recommendationtracker.workflow.form.Form;
import org.recommendationtracker.workflow.form.FormRenderer;
import org.recommendationtracker.workflow.form.Forms;
import org.recommendationtracker.workflow.form.Problem;
import org.recommendationtracker.workflow.form.Submission;
import org.recommendationtracker.workflow.form.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which somebody begins a process, such as a request for a later date. */
@Controller
class StartPage {

    private static final String REFERENCE = "reference";

    private final ProcessStarts starts;
    private final Forms forms;
    private final CurrentUser currentUser;

    StartPage(ProcessStarts starts, Forms forms, CurrentUser currentUser) {
        this.starts = starts;
        this.forms = forms;
        this.currentUser = currentUser;
    }

    /**
     * The form.
     *
     * @param reference what it is about, where the reader comes from there
     */
    @GetMapping("/tasks/start/{process}")
    ModelAndView show(@PathVariable String process, @RequestParam(defaultValue = "") String reference) {
        ProcessStart start = theirs(process);
        Form form = forms.get(start.form());
        return screen(start, form, Typed.filled(form, Map.of(REFERENCE, reference)), List.of());
    }

    @PostMapping("/tasks/start/{process}")
    ModelAndView begin(
            @PathVariable String process,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes redirect) {
        ProcessStart start = theirs(process);
        Form form = forms.get(start.form());
        Typed typed = Sent.typed(parameters);
        Submission submission = new Submission(form, typed, Map.of());
        try {
            ProcessStarts.Begun begun = starts.begin(process, submission.values());
            redirect.addFlashAttribute(
                    "done",
                    new Done(start.name(), begun.key(), Subject.of(begun.key(), Optional.of(begun.reference()))));
            return new ModelAndView("redirect:/tasks");
        } catch (StepRefused refused) {
            ModelAndView screen = screen(start, form, typed, problems(submission, refused));
            screen.setStatus(status(refused));
            return screen;
        }
    }

    private static ModelAndView screen(ProcessStart start, Form form, Typed typed, List<Problem> problems) {
        ModelAndView screen = new ModelAndView("start");
        screen.addObject("start", start);
        screen.addObject("form", FormRenderer.render(form, Map.of(), typed, problems));
        return screen;
    }

    /** What is not possible now may be possible for another recommendation: the form stays open, with the reason above it. */
    private static List<Problem> problems(Submission submission, StepRefused refused) {
        if (refused.reason() != StepRefused.Reason.INVALID_INPUT) {
            return List.of(new Problem(REFERENCE, Objects.requireNonNull(refused.getMessage())));
        }
        return submission.problems(TaskScreens.problems(refused));
    }

    private static HttpStatus status(StepRefused refused) {
        return switch (refused.reason()) {
            case INVALID_INPUT -> HttpStatus.BAD_REQUEST;
            case NOT_NOW -> HttpStatus.CONFLICT;
            case NOT_YOU -> HttpStatus.FORBIDDEN;
        };
    }

    private ProcessStart theirs(String process) {
        ProcessStart start = starts.find(process).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Set<Role> roles = currentUser.get().map(SignedInUser::roles).orElse(Set.of());
        if (start.roles().stream().noneMatch(roles::contains)) {
            throw new AccessDeniedException(start.name() + " is for others");
        }
        return start;
    }
}
