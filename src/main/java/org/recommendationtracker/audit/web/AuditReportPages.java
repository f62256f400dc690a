package org.recommendationtracker.audit.web;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.audit.AsAt;
import org.recommendationtracker.audit.report.AuditReport;
import org.recommendationtracker.audit.report.ReportPictures;
import org.recommendationtracker.party.Board;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.IssuingBodies;
import org.recommendationtracker.party.IssuingBody;
import org.recommendationtracker.party.Office;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.register.AsAtFilter;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.register.ThemeName;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit report as a page, at an address that can be cited. */
@Controller
class AuditReportPages {

    private final AskedReports reports;
    private final Citation citation;
    private final Offices offices;
    private final IssuingBodies bodies;
    private final Boards boards;
    private final Register register;

    AuditReportPages(
            AskedReports reports,
            Citation citation,
            Offices offices,
            IssuingBodies bodies,
            Boards boards,
            Register register) {
        this.reports = reports;
        this.citation = citation;
        this.offices = offices;
        this.bodies = bodies;
        this.boards = boards;
        this.register = register;
    }

    @GetMapping("/audit/report")
    String page(
            @ModelAttribute("asked") AsAtParameters asked,
            @RequestParam(required = false) @Nullable String since,
            Model model) {
        AskedReports.Asked question = reports.read(asked, since);
        if (asked.knownAt() == null) {
            return "redirect:" + question.address("/audit/report");
        }
        AuditReport report = reports.of(question);
        AsAt asAt = question.asAt();
        citation.add(model, new AsAt(asAt.asOf(), asAt.knownAt(), report.settled()), question.address("/audit/report"));
        model.addAttribute("report", report);
        model.addAttribute("since", question.since());
        model.addAttribute("tables", reports.tables(report));
        model.addAttribute("pictures", ReportPictures.of(report));
        model.addAttribute("files", question.address("/api/v1/audit/report"));
        model.addAttribute("choices", choices(question.filter()));
        return "audit-report";
    }

    /** What some of the recommendations may be chosen by; the chosen code is null if all are shown. */
    private List<Choice> choices(AsAtFilter filter) {
        return List.of(
                new Choice(
                        "office",
                        "Minister’s office",
                        options(offices.all(), Office::code, Office::name),
                        filter.office()),
                new Choice(
                        "issuingBody",
                        "Issuing body",
                        options(bodies.all(), IssuingBody::code, IssuingBody::name),
                        filter.issuingBody()),
                new Choice(
                        "priority",
                        "Priority",
                        options(List.of(Priority.values()), Priority::name, Priority::title),
                        filter.priority() == null ? null : filter.priority().name()),
                new Choice("theme", "Theme", options(register.themes(), code -> code, ThemeName::of), filter.theme()),
                new Choice("board", "Board", options(boards.all(), Board::code, Board::name), filter.board()));
    }

    /** A select of the form. */
    record Choice(
            String name,
            String label,
            List<Option> options,
            @Nullable String chosen) {}

    record Option(String code, String name) {}

    private static <T> List<Option> options(Collection<T> all, Function<T, String> code, Function<T, String> name) {
        return all.stream()
                .map(each -> new Option(code.apply(each), name.apply(each)))
                .toList();
    }
}
