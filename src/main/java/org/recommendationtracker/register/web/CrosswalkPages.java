package org.recommendationtracker.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.export.Column;
import org.recommendationtracker.export.Download;
import org.recommendationtracker.export.OpenTable;
import org.recommendationtracker.export.TableFile;
import org.recommendationtracker.refusal.InvalidParameter;
import org.recommendationtracker.register.Crosswalk;
import org.recommendationtracker.register.Crosswalk.Line;
import org.recommendationtracker.register.Vocabulary;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What our statuses are called elsewhere, as a page and as a file. */
@Controller
@Tag(name = "Recommendations")
class CrosswalkPages implements OpenTable {

    private final Crosswalk crosswalk;

    CrosswalkPages(Crosswalk crosswalk) {
        this.crosswalk = crosswalk;
    }

    /** A vocabulary with its words. */
    record Table(Vocabulary vocabulary, List<Line> lines) {}

    @GetMapping("/crosswalk")
    String page(Model model) {
        model.addAttribute(
                "tables",
                Arrays.stream(Vocabulary.values())
                        .map(vocabulary -> new Table(vocabulary, crosswalk.lines(vocabulary)))
                        .toList());
        return "crosswalk";
    }

    @GetMapping({"/crosswalk.csv", "/crosswalk.xlsx", "/crosswalk.ods"})
    @Operation(summary = "Download what the statuses are called elsewhere")
    ResponseEntity<TableFile<Line>> file(
            @Parameter(description = "Only this vocabulary, as in ntsb") @RequestParam(required = false) @Nullable String vocabulary,
            HttpServletRequest request) {
        return Download.of(table(vocabulary(vocabulary)), request);
    }

    @Override
    public TableFile<Line> openTable() {
        return table(null);
    }

    private TableFile<Line> table(@Nullable Vocabulary vocabulary) {
        List<Column<Line>> columns = List.of(
                Column.words("Vocabulary", line -> line.vocabulary().title()),
                Column.words("Vocabulary code", line -> line.vocabulary().code()),
                Column.number("Version", Line::version),
                Column.words("Status", line -> line.status().title()),
                Column.words("Status code", line -> line.status().name()),
                Column.words(
                        "Extent",
                        line -> line.extent() == null ? null : line.extent().title()),
                Column.words("Is called", Line::term),
                Column.sentences("Note", Line::note));
        return new TableFile<>("crosswalk", "Crosswalk", columns, crosswalk.lines(vocabulary));
    }

    /** @throws InvalidParameter if there is no such vocabulary */
    static @Nullable Vocabulary vocabulary(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        return Vocabulary.of(code)
                .orElseThrow(() -> new InvalidParameter(
                        "vocabulary",
                        "there is no vocabulary '%s'; there are %s."
                                .formatted(
                                        code,
                                        Arrays.stream(Vocabulary.values())
                                                .map(Vocabulary::code)
                                                .collect(Collectors.joining(", ")))));
    }
}
