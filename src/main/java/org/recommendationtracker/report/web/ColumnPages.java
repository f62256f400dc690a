package org.recommendationtracker.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.report.intake.Column;
import org.recommendationtracker.report.intake.Columns;
import org.recommendationtracker.report.intake.Draft;
import org.recommendationtracker.report.intake.TableFiles;
import org.recommendationtracker.report.intake.Uploads;
import org.recommendationtracker.tabular.Table;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where somebody says what the columns of an uploaded table are, if their names do not say it. */
@Controller
@RequestMapping("/reports/new/{id}/columns")
class ColumnPages {

    private static final String CHECK = "redirect:/reports/new/{id}";
    private static final int FIRST = -1;

    private final Uploads uploads;
    private final TableFiles tables;
    private final CurrentUser currentUser;

    ColumnPages(Uploads uploads, TableFiles tables, CurrentUser currentUser) {
        this.uploads = uploads;
        this.tables = tables;
        this.currentUser = currentUser;
    }

    /**
     * What was chosen.
     *
     * @param columns for each column of the file the field, empty if nothing was chosen
     */
    record ColumnsForm(@Nullable List<@Nullable String> columns) {

        Columns of(Table table) {
            return new Columns(IntStream.range(0, table.header().size())
                    .mapToObj(position ->
                            ColumnLine.isNothing(table, position) ? Optional.of(Column.LEFT_OUT) : chosen(position))
                    .toList());
        }

        private Optional<Column> chosen(int position) {
            String field = columns == null || position >= columns.size() ? null : columns.get(position);
            return field == null ? Optional.empty() : Column.ofField(field);
        }
    }

    /** What is wrong with a column, or with all of them. */
    record Fault(int position, String message) {}

    @GetMapping
    String ask(@PathVariable String id, Model model) {
        Uploads.Opened upload = uploads.open(person().userId(), id);
        Table table = upload.draft().origin().unmapped();
        if (table == null) {
            return CHECK;
        }
        return page(upload, table, tables.proposed(table, upload.draft().head(), person()), List.of(), model);
    }

    @PostMapping
    String answer(
            @PathVariable String id, @ModelAttribute ColumnsForm form, Model model, HttpServletResponse response) {
        Uploads.Opened upload = uploads.open(person().userId(), id);
        Table table = upload.draft().origin().unmapped();
        if (table == null) {
            return CHECK;
        }
        Columns columns = form.of(table);
        if (!columns.areComplete()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(upload, table, columns, faults(table, columns), model);
        }
        // another file may have taken its place meanwhile, of which nothing is said
        uploads.correct(
                person().userId(),
                id,
                (Draft draft) ->
                        table.equals(draft.origin().unmapped()) ? tables.map(draft, columns, person()) : draft);
        return CHECK;
    }

    /** What is wrong, by the position of its column; of all of them before the first. */
    private static List<Fault> faults(Table table, Columns columns) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < columns.each().size(); i++) {
            if (columns.each().get(i).isEmpty()) {
                faults.add(new Fault(i, ColumnLine.unsaid(table, i)));
            }
        }
        columns.faults().forEach(message -> faults.add(new Fault(FIRST, message)));
        return faults;
    }

    private static String page(Uploads.Opened upload, Table table, Columns columns, List<Fault> faults, Model model) {
        model.addAttribute("upload", upload);
        model.addAttribute("faults", faults);
        Map<String, String> fields = new LinkedHashMap<>();
        Column.FIELDS.forEach(field -> fields.put(field, StringUtils.capitalize(field)));
        model.addAttribute("fields", fields);
        model.addAttribute("lines", lines(table, columns, faults));
        return "upload-columns";
    }

    private static List<ColumnLine> lines(Table table, Columns columns, List<Fault> faults) {
        return IntStream.range(0, table.header().size())
                .filter(position -> !ColumnLine.isNothing(table, position))
                .mapToObj(position -> ColumnLine.of(
                        table,
                        position,
                        columns.each().get(position).map(Column::field).orElse(""),
                        faults.stream()
                                .filter(fault -> fault.position() == position)
                                .map(Fault::message)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private Person person() {
        return currentUser.signedIn().person();
    }
}
