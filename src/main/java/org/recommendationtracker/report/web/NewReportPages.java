package org.recommendationtracker.report.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.body.UploadLimit;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.report.ReportRefused;
import org.recommendationtracker.report.intake.Draft;
import org.recommendationtracker.report.intake.Finding;
import org.recommendationtracker.report.intake.Intake;
import org.recommendationtracker.report.intake.TableFiles;
import org.recommendationtracker.report.intake.TooManyUploads;
import org.recommendationtracker.report.intake.Uploads;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where the panel begins to register a report: with a table, or with all of it as JSON. */
@Controller
class NewReportPages {

    private final Uploads uploads;
    private final Intake intake;
    private final TableFiles tables;
    private final Offices offices;
    private final SentFile sentFile;
    private final CurrentUser currentUser;

    NewReportPages(
            Uploads uploads,
            Intake intake,
            TableFiles tables,
            Offices offices,
            SentFile sentFile,
            CurrentUser currentUser) {
        this.sentFile = sentFile;
        this.uploads = uploads;
        this.intake = intake;
        this.tables = tables;
        this.offices = offices;
        this.currentUser = currentUser;
    }

    @GetMapping("/reports/new")
    String begin(Model model) {
        return page(HeadForm.EMPTY, List.of(), model);
    }

    @PostMapping("/reports/new/csv")
    String csv(
            @ModelAttribute HeadForm form,
            @RequestParam("csv") MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Draft head = new Draft(Draft.Source.CSV, form.toHead(), List.of());
        try {
            return staged(file, tables.read(sentFile.content(file), SentFile.name(file), head.head(), person()));
        } catch (ReportRefused refused) {
            List<Finding> findings = new ArrayList<>(intake.check(head, person()).stream()
                    .filter(Finding::isOfHead)
                    .toList());
            refused.faults().forEach(fault -> findings.add(SentFile.finding("csv", fault)));
            return refused(form, findings, model, response);
        } catch (TooManyUploads tooMany) {
            return refused(
                    form, List.of(Finding.ofHead("uploads", String.valueOf(tooMany.getMessage()))), model, response);
        }
    }

    @PostMapping("/reports/new/json")
    String json(@RequestParam("json") MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        try {
            return staged(file, intake.readJson(sentFile.content(file)));
        } catch (ReportRefused refused) {
            List<Finding> findings = refused.faults().stream()
                    .map(fault -> SentFile.finding("json", fault))
                    .toList();
            return refused(HeadForm.EMPTY, findings, model, response);
        } catch (TooManyUploads tooMany) {
            return refused(
                    HeadForm.EMPTY,
                    List.of(Finding.ofHead("uploads", String.valueOf(tooMany.getMessage()))),
                    model,
                    response);
        }
    }

    /** What was sent there was too large, or somebody followed the address of a refusal. */
    @GetMapping("/reports/new/csv")
    String tooLargeCsv(Model model, HttpServletRequest request, HttpServletResponse response) {
        return tooLarge("csv", model, request, response);
    }

    /** As for tables. */
    @GetMapping("/reports/new/json")
    String tooLargeJson(Model model, HttpServletRequest request, HttpServletResponse response) {
        return tooLarge("json", model, request, response);
    }

    private String tooLarge(String field, Model model, HttpServletRequest request, HttpServletResponse response) {
        if (!UploadLimit.isExceeded(request)) {
            return "redirect:/reports/new";
        }
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        return page(HeadForm.EMPTY, List.of(Finding.ofHead(field, ReportUploads.TOO_LARGE)), model);
    }

    private String staged(MultipartFile file, Draft draft) {
        return "redirect:/reports/new/" + uploads.begin(person().userId(), SentFile.name(file), draft);
    }

    private String refused(HeadForm form, List<Finding> findings, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page(form, findings, model);
    }

    private String page(HeadForm form, List<Finding> findings, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", FieldErrors.of(findings));
        model.addAttribute("offices", offices.current());
        model.addAttribute("uploads", uploads.openOf(person().userId()));
        return "report-new";
    }

    private Person person() {
        return currentUser.signedIn().person();
    }
}
