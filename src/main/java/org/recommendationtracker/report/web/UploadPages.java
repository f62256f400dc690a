package org.recommendationtracker.report.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.List;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.body.UploadLimit;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.report.ReportExists;
import org.recommendationtracker.report.ReportRefused;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.intake.Draft;
import org.recommendationtracker.report.intake.Finding;
import org.recommendationtracker.report.intake.Intake;
import org.recommendationtracker.report.intake.TableFiles;
import org.recommendationtracker.report.intake.UnknownUpload;
import org.recommendationtracker.report.intake.Uploads;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An upload of one's own: looked at, corrected, and registered or deleted. */
@Controller
@RequestMapping("/reports/new/{id}")
class UploadPages {

    private static final int CORRECTIONS = 20;
    private static final int LINES = 50;

    private final Uploads uploads;
    private final Intake intake;
    private final TableFiles tables;
    private final Reports reports;
    private final Offices offices;
    private final SentFile sentFile;
    private final CurrentUser currentUser;

    UploadPages(
            Uploads uploads,
            Intake intake,
            TableFiles tables,
            Reports reports,
            Offices offices,
            SentFile sentFile,
            CurrentUser currentUser) {
        this.sentFile = sentFile;
        this.uploads = uploads;
        this.intake = intake;
        this.tables = tables;
        this.reports = reports;
        this.offices = offices;
        this.currentUser = currentUser;
    }

    @GetMapping
    String check(
            @PathVariable String id, @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page, Model model) {
        boolean unmapped = uploads.open(owner(), id).draft().origin().unmapped() != null;
        return unmapped ? "redirect:/reports/new/{id}/columns" : page(id, page, List.of(), model);
    }

    /** Every line, while some are still wrong. */
    @GetMapping("/lines")
    String lines(
            @PathVariable String id, @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page, Model model) {
        DraftView view = show(id, model);
        model.addAttribute("page", view.all(page, LINES));
        return "upload-lines";
    }

    @PostMapping("/lines")
    String correct(@PathVariable String id, @ModelAttribute EntriesForm form) {
        uploads.correct(owner(), id, form::applyTo);
        return "redirect:/reports/new/{id}";
    }

    /** The words that were shown are right. */
    @PostMapping("/encoding")
    String confirmEncoding(@PathVariable String id) {
        uploads.correct(owner(), id, Draft::confirmed);
        return "redirect:/reports/new/{id}";
    }

    /** What does not say which boards it is for is for all of them. */
    @PostMapping("/boards")
    String forAllBoards(@PathVariable String id) {
        uploads.correct(owner(), id, Draft::forAllBoards);
        return "redirect:/reports/new/{id}";
    }

    @GetMapping("/report")
    String head(@PathVariable String id, Model model) {
        DraftView view = show(id, model);
        model.addAttribute("form", HeadForm.of(view.draft().head()));
        model.addAttribute("errors", FieldErrors.of(view.headFindings()));
        model.addAttribute("offices", offices.current());
        return "upload-report";
    }

    /** What is still wrong is said on the page that follows; nothing that was typed is lost. */
    @PostMapping("/report")
    String correctHead(@PathVariable String id, @ModelAttribute HeadForm form) {
        Draft.Head head = form.toHead();
        uploads.correct(owner(), id, draft -> draft.withHead(head));
        boolean wrong = intake.check(uploads.open(owner(), id).draft(), person()).stream()
                .anyMatch(Finding::isOfHead);
        return wrong ? "redirect:/reports/new/{id}/report" : "redirect:/reports/new/{id}";
    }

    @PostMapping("/file")
    String again(
            @PathVariable String id,
            @RequestParam("file") MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Draft draft = uploads.open(owner(), id).draft();
        try {
            byte[] content = sentFile.content(file);
            Draft other = draft.source().hasColumns()
                    ? tables.read(content, SentFile.name(file), draft.head(), person())
                    : intake.readJson(content);
            uploads.replace(owner(), id, SentFile.name(file), other);
            return "redirect:/reports/new/{id}";
        } catch (ReportRefused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            List<Finding> findings = refused.faults().stream()
                    .map(fault -> SentFile.finding("file", fault))
                    .toList();
            return page(id, 0, findings, model);
        }
    }

    /** What was sent there was too large, or somebody followed the address of a refusal. */
    @GetMapping("/file")
    String tooLarge(@PathVariable String id, Model model, HttpServletRequest request, HttpServletResponse response) {
        if (!UploadLimit.isExceeded(request)) {
            return "redirect:/reports/new/{id}";
        }
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        return page(id, 0, List.of(Finding.ofHead("file", ReportUploads.TOO_LARGE)), model);
    }

    /**
     * Registers the report.
     *
     * @param reference of the report as the page showed it: if a second click comes after the first has done it all, the
     *     report is shown
     */
    @PostMapping("/confirmation")
    String confirm(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reference,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            ReportState report = uploads.confirm(person(), id);
            redirect.addFlashAttribute("registered", report);
            redirect.addAttribute("reference", report.reference());
            return "redirect:/reports/{reference}";
        } catch (ReportRefused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(id, 0, List.of(), model);
        } catch (StepRefused notTheirs) {
            // the page says that the report is another body's
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return page(id, 0, List.of(), model);
        } catch (ReportExists exists) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(id, 0, List.of(), model);
        } catch (UnknownUpload unknown) {
            if (!reports.exists(reference)) {
                throw unknown;
            }
            redirect.addAttribute("reference", reference);
            return "redirect:/reports/{reference}";
        }
    }

    @PostMapping("/deletion")
    String delete(@PathVariable String id, RedirectAttributes redirect) {
        uploads.delete(owner(), id);
        redirect.addFlashAttribute("deleted", true);
        return "redirect:/reports/new";
    }

    /** What is to be corrected, or all there is to confirm. */
    private String page(String id, int page, List<Finding> ofFile, Model model) {
        DraftView view = show(id, model);
        model.addAttribute("fileErrors", ofFile);
        model.addAttribute("page", view.isRight() ? view.all(page, LINES) : view.wrong(page, CORRECTIONS));
        return "upload";
    }

    private DraftView show(String id, Model model) {
        Uploads.Opened upload = uploads.open(owner(), id);
        DraftView view = DraftView.of(upload.draft(), intake.check(upload.draft(), person()));
        model.addAttribute("upload", upload);
        model.addAttribute("view", view);
        model.addAttribute("head", HeadView.of(upload.draft().head(), offices));
        return view;
    }

    private String owner() {
        return person().userId();
    }

    private Person person() {
        return currentUser.signedIn().person();
    }
}
