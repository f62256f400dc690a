package org.recommendationtracker.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.recommendationtracker.audit.AsAt;
import org.recommendationtracker.audit.Breakdown;
import org.recommendationtracker.audit.Breakdown.Group;
import org.recommendationtracker.audit.GroupNames;
import org.recommendationtracker.audit.Grouping;
import org.recommendationtracker.audit.Moments;
import org.recommendationtracker.audit.StatusHistory;
import org.recommendationtracker.audit.StatusReport.Figures;
import org.recommendationtracker.export.Column;
import org.recommendationtracker.export.Download;
import org.recommendationtracker.export.TableFile;
import org.recommendationtracker.recommendation.Status;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Totals by office, issuing body, theme, board or priority as at a day, as a page and as files. */
@Controller
@Tag(name = "Audit")
class BreakdownPages {

    private static final String BY = "By what: office, issuing-body, theme, board or priority";

    private final StatusHistory history;
    private final Moments moments;
    private final GroupNames names;
    private final Citation citation;

    BreakdownPages(StatusHistory history, Moments moments, GroupNames names, Citation citation) {
        this.history = history;
        this.moments = moments;
        this.names = names;
        this.citation = citation;
    }

    /** A group as it is shown, of what is counted. */
    record Line(String code, String name, String counted, Figures figures) {}

    @GetMapping("/audit/breakdown")
    String page(
            @RequestParam(defaultValue = "office") String by,
            @ModelAttribute("asked") DayParameters asked,
            Model model) {
        Grouping grouping = Grouping.of(by);
        AsAt asAt = moments.readToTheSecond(asked.asOf(), asked.knownAt());
        String path = UriComponentsBuilder.fromPath("/audit/breakdown")
                .queryParam("by", grouping.code())
                .queryParam("asOf", asAt.asOf())
                .queryParam("knownAt", asAt.knownAt())
                .toUriString();
        if (asked.knownAt() == null) {
            return "redirect:" + path;
        }
        Breakdown breakdown = history.by(grouping.dimension(), asAt);
        citation.add(model, asAt, path);
        model.addAttribute("grouping", grouping);
        model.addAttribute("groupings", Grouping.values());
        model.addAttribute("statuses", statusesIn(breakdown));
        model.addAttribute("recommendations", lines(grouping, breakdown, false));
        model.addAttribute(
                "answers",
                breakdown.groups().stream()
                                .allMatch(group -> group.recommendations().equals(group.answers()))
                        ? List.of()
                        : lines(grouping, breakdown, true));
        return "audit-breakdown";
    }

    @GetMapping({"/audit/breakdown.csv", "/audit/breakdown.xlsx", "/audit/breakdown.ods"})
    @Operation(
            summary =
                    "Download how many recommendations had which status, by office, issuing body, theme, board or priority")
    ResponseEntity<TableFile<Line>> file(
            @Parameter(description = BY) @RequestParam(defaultValue = "office") String by,
            @ParameterObject DayParameters asked,
            HttpServletRequest request) {
        Grouping grouping = Grouping.of(by);
        AsAt asAt = moments.read(asked.asOf(), asked.knownAt());
        Breakdown breakdown = history.by(grouping.dimension(), asAt);
        List<Line> lines = Stream.of(false, true)
                .flatMap(answers -> lines(grouping, breakdown, answers).stream())
                .toList();
        return Download.of(
                new TableFile<>(
                        "by-" + grouping.code() + "-" + asAt.asOf(), grouping.title(), columns(grouping, asAt), lines),
                request);
    }

    private static List<Status> statusesIn(Breakdown breakdown) {
        return Arrays.stream(Status.values())
                .filter(status -> breakdown.groups().stream()
                        .anyMatch(group -> group.recommendations().count(status)
                                        + group.answers().count(status)
                                > 0))
                .toList();
    }

    private List<Line> lines(Grouping grouping, Breakdown breakdown, boolean answers) {
        return breakdown.groups().stream()
                .map(group -> line(grouping, group, answers))
                .filter(line -> line.figures().total() > 0)
                .toList();
    }

    private Line line(Grouping grouping, Group group, boolean answers) {
        return new Line(
                group.code(),
                names.of(grouping, group.code()),
                answers ? "Answers" : "Recommendations",
                answers ? group.answers() : group.recommendations());
    }

    private static List<Column<Line>> columns(Grouping grouping, AsAt asAt) {
        List<Column<Line>> columns = new ArrayList<>(List.of(
                Column.words(grouping.title(), Line::name),
                Column.words("Code", Line::code),
                Column.words("Counted", Line::counted),
                Column.number("All", line -> line.figures().total()),
                Column.number("Open", line -> line.figures().open()),
                Column.number("Closed", line -> line.figures().closed())));
        Arrays.stream(Status.values())
                .forEach(status -> columns.add(
                        Column.number(status.title(), line -> line.figures().count(status))));
        columns.add(Column.day("As at", line -> asAt.asOf()));
        columns.add(Column.words("As known at", line -> asAt.knownAt().toString()));
        return columns;
    }
}
