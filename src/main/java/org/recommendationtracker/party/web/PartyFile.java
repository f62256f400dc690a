package org.recommendationtracker.party.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.PartyAdministration.Wanted;
import org.recommendationtracker.party.PartyDraft;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.tabular.Table;
import org.recommendationtracker.tabular.Table.Row;
import org.recommendationtracker.tabular.TableReader;
import org.recommendationtracker.tabular.TableRefused;
import org.recommendationtracker.text.PlainText;

/** Parties in a table that somebody sent, CSV or an Excel workbook: all columns of {@link PartyCsv}, in any order. */
final class PartyFile {

    private static final int MAX_PARTIES = 10_000;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Wanted> wanted = new ArrayList<>();
    private final Table table;
    private final List<String> names;

    private PartyFile(Table table) {
        this.table = table;
        this.names = names(table.header());
    }

    /**
     * What a file asks for.
     *
     * @param problems by place, as in {@code line 12} or {@code row 12}; if there are any, nothing is to be done
     */
    record Reading(List<Wanted> wanted, List<Problem> problems) {}

    static Reading read(byte[] file) {
        try {
            PartyFile read = new PartyFile(TableReader.read(
                    file,
                    new org.recommendationtracker.tabular.Wanted(
                            header -> names(header).contains("kind"),
                            MAX_PARTIES,
                            "At most %,d parties can be sent in one file.".formatted(MAX_PARTIES))));
            read.all();
            return new Reading(read.wanted, read.problems);
        } catch (TableRefused refused) {
            return new Reading(
                    List.of(),
                    refused.faults().stream()
                            .map(fault ->
                                    new Problem(fault.where().isEmpty() ? "file" : fault.where(), fault.message()))
                            .toList());
        }
    }

    private static List<String> names(List<String> header) {
        return header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    private void all() {
        checkHeader();
        if (problems.isEmpty()) {
            table.rows().forEach(this::row);
        }
        if (wanted.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("file", "The file has no parties after the names of its columns."));
        }
    }

    private void checkHeader() {
        if (!table.doubtful().isEmpty()) {
            problems.add(new Problem("file", "The file is not UTF-8. Save it as UTF-8 (in Excel: CSV UTF-8)."));
        }
        String where = table.kind().place(table.headerLine());
        List<String> missing = PartyCsv.COLUMNS.stream()
                .filter(column -> !names.contains(column))
                .toList();
        List<String> unknown = names.stream()
                .filter(name -> !PartyCsv.COLUMNS.contains(name))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            problems.add(new Problem(where, "These columns are missing: " + String.join(", ", missing) + "."));
        }
        if (!unknown.isEmpty()) {
            problems.add(new Problem(
                    where,
                    "These columns are not known: %s. Leave them out."
                            .formatted(unknown.stream()
                                    .map(name -> name.isEmpty() ? "one without a name" : name)
                                    .collect(Collectors.joining(", ")))));
        }
        if (names.stream().distinct().count() < names.size()) {
            problems.add(new Problem(where, "Each column can be there once only."));
        }
    }

    private void row(Row row) {
        String where = table.kind().place(row.line());
        if (row.cells().size() != names.size()) {
            problems.add(new Problem(
                    where,
                    "It has %d columns instead of %d.".formatted(row.cells().size(), names.size())));
            return;
        }
        Optional<PartyKind> kind = PartyKind.ofPath(cell(row, "kind").toLowerCase(Locale.ROOT));
        LocalDate from = day(row, "valid_from", where);
        LocalDate to = day(row, "valid_to", where);
        if (kind.isEmpty()) {
            String known =
                    Arrays.stream(PartyKind.values()).map(PartyKind::path).collect(Collectors.joining(", "));
            problems.add(new Problem(where, "Write one of these as kind: " + known + "."));
            return;
        }
        wanted.add(new Wanted(kind.get(), cell(row, "code"), draft(row, from, to), where));
    }

    private PartyDraft draft(Row row, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new PartyDraft(
                cell(row, "name"),
                Arrays.stream(cell(row, "other_names").split(";", -1))
                        .map(name -> PartyCsv.plain(PlainText.of(name)))
                        .toList(),
                cell(row, "email"),
                cell(row, "region"),
                cell(row, "office"),
                cell(row, "answer_within"),
                from,
                to,
                cell(row, "successor"));
    }

    private String cell(Row row, String column) {
        return PartyCsv.plain(row.cells().get(names.indexOf(column)));
    }

    private @Nullable LocalDate day(Row row, String column, String where) {
        String typed = cell(row, column);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            problems.add(new Problem(
                    where, "“%s” in %s is not a day that exists: write it as in 2014-07-31.".formatted(typed, column)));
            return null;
        }
    }
}
