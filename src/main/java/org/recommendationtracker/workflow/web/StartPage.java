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
import org.recommendationtracker.workflow.engine.ProcessStart;
import org.recommendationtracker.workflow.form.Form;
import org.recommendationtracker.workflow.form.FormRenderer;
import org.recommendationtracker.workflow.form.Forms;
import org.recommendationtracker.workflow.form.Problem;
import org.recommendationtracker.workflow.form.Submission;
import org.recommendationtracker.workflow.form.Typed;
import org.recommendationtracker.workflow.task.ProcessStarts;
import org.recommendationtracker.workflow.task.TaskDrafts;
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

/** The form by which somebody begins a process, such as a request for an extension. */
@Controller
class StartPage {

    private static final String REFERENCE = "reference";
    private static final String SAVE_DRAFT = "SAVE_DRAFT";

    /** Longer than anything that a process can be about. */
    private static final int MAX_SUBJECT_LENGTH = 53;

    private final ProcessStarts starts;
    private final TaskDrafts drafts;
    private final Forms forms;
    private final CurrentUser currentUser;

    StartPage(ProcessStarts starts, TaskDrafts drafts, Forms forms, CurrentUser currentUser) {
        this.starts = starts;
        this.drafts = drafts;
        this.forms = forms;
        this.currentUser = currentUser;
    }

    /**
     * The form, with the reader's draft in it if there is one.
     *
     * @param reference what it is about, if the reader comes from there; each has a draft of its own
     */
    @GetMapping("/tasks/start/{process}")
    ModelAndView show(@PathVariable String process, @RequestParam(defaultValue = "") String reference) {
        ProcessStart start = theirs(process);
        Form form = forms.get(start.form());
        Optional<TaskDrafts.Draft> draft = drafts.find(draftKey(process, reference), reader());
        Typed typed =
                draft.map(TaskDrafts.Draft::typed).orElseGet(() -> Typed.filled(form, Map.of(REFERENCE, reference)));
        ModelAndView screen = screen(start, form, reference, typed, List.of());
        screen.addObject(
                "savedAt",
                draft.map(kept -> TaskScreens.clockTime(kept.savedAt())).orElse(null));
        return screen;
    }

    @PostMapping("/tasks/start/{process}")
    ModelAndView act(
            @PathVariable String process,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = "_button", defaultValue = "") String button,
            @RequestParam(name = "_about", defaultValue = "") String about,
            RedirectAttributes redirect) {
        ProcessStart start = theirs(process);
        Form form = forms.get(start.form());
        Typed typed = TaskSubmission.typed(parameters);
        String subject = about.length() <= MAX_SUBJECT_LENGTH ? about : "";
        return button.equals(SAVE_DRAFT)
                ? save(start, form, subject, typed, redirect)
                : begin(start, form, subject, typed, redirect);
    }

    private ModelAndView save(ProcessStart start, Form form, String about, Typed typed, RedirectAttributes redirect) {
        Typed filledIn = typed.filledIn(form);
        String draft = draftKey(start.process(), about);
        Optional<Problem> notKept = TaskScreens.draftProblem(filledIn, form, drafts.hasRoom(draft, reader()));
        if (notKept.isPresent()) {
            ModelAndView screen = screen(start, form, about, typed, List.of(notKept.get()));
            screen.setStatus(HttpStatus.BAD_REQUEST);
            return screen;
        }
        drafts.save(draft, reader(), filledIn);
        redirect.addFlashAttribute("saved", true);
        redirect.addAttribute(REFERENCE, about);
        return new ModelAndView("redirect:/tasks/start/" + start.process());
    }

    private ModelAndView begin(ProcessStart start, Form form, String about, Typed typed, RedirectAttributes redirect) {
        Submission submission = new Submission(form, typed, Map.of());
        try {
            ProcessStarts.Begun begun = starts.begin(start.process(), submission.values());
            drafts.drop(draftKey(start.process(), about), reader());
            redirect.addFlashAttribute(
                    "done",
                    new CompletionMessage(
                            start.name(), begun.key(), TaskSubject.of(begun.key(), Optional.of(begun.reference()))));
            return new ModelAndView("redirect:/tasks");
        } catch (StepRefused refused) {
            ModelAndView screen = screen(start, form, about, typed, problems(submission, refused));
            screen.setStatus(HttpStatus.valueOf(refused.reason().status()));
            return screen;
        }
    }

    private static ModelAndView screen(
            ProcessStart start, Form form, String about, Typed typed, List<Problem> problems) {
        ModelAndView screen = new ModelAndView("start");
        screen.addObject("start", start);
        screen.addObject("about", about);
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

    /** Drafts of tasks are kept by the tasks' ids, which have no slash. */
    private static String draftKey(String process, String about) {
        return process + "/" + (about.length() <= MAX_SUBJECT_LENGTH ? about : "");
    }

    private String reader() {
        return currentUser.signedIn().userId();
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
