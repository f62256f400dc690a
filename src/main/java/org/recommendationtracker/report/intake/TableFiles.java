package org.recommendationtracker.report.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.recommendationtracker.party.IssuingBodies;
import org.recommendationtracker.party.IssuingBody;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.report.ReportRefused;
import org.recommendationtracker.report.ReportRefused.Fault;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.intake.Draft.Entry;
import org.recommendationtracker.report.intake.Draft.Origin;
import org.recommendationtracker.tabular.Table;
import org.recommendationtracker.tabular.TableReader;
import org.recommendationtracker.tabular.TableRefused;
import org.recommendationtracker.tabular.Wanted;
import org.springframework.stereotype.Component;

/** Reads recommendations from CSV files and Excel workbooks, by the names of their columns. */
@Component
public class TableFiles {

    private static final String NO_NAMES =
            "The names of the columns are missing. Begin with a line of names, such as %s."
                    .formatted(String.join(",", Column.FIELDS));
    private static final String EMPTY = "The file has no recommendations after the names of its columns.";

    private final ColumnMemory memory;
    private final IssuingBodies bodies;

    TableFiles(ColumnMemory memory, IssuingBodies bodies) {
        this.memory = memory;
        this.bodies = bodies;
    }

    /**
     * Reads a file that somebody chose.
     *
     * @return with recommendations, or with a table of which the columns must be said
     * @throws ReportRefused if the file as a whole cannot be read
     */
    public Draft read(byte[] file, String fileName, Draft.Head head, Person person) {
        Map<String, Column> remembered = remembered(head, person);
        Table table = table(file, remembered);
        Draft draft = new Draft(
                Draft.Source.of(table.kind()),
                head,
                List.of(),
                new Origin(remarks(table, fileName), table.doubtful(), table));
        // what was only remembered is asked again: another file may call something else by the same name
        Columns columns = Columns.of(table, Map.of());
        return columns.areComplete() ? draft.mapped(TableEntries.of(table, columns)) : draft;
    }

    /** What the columns of a draft's table may be: by their names, and as the panel said of an earlier file. */
    public Columns proposed(Table table, Draft.Head head, Person person) {
        return Columns.of(table, remembered(head, person));
    }

    /**
     * Takes the recommendations from a draft's table, and remembers the columns for the issuing body.
     *
     * @param columns that are complete
     */
    public Draft map(Draft draft, Columns columns, Person person) {
        Table table = draft.origin().unmapped();
        if (table == null) {
            return draft;
        }
        body(draft.head(), person).ifPresent(body -> memory.remember(body.code(), columns.told(table)));
        return draft.mapped(TableEntries.of(table, columns));
    }

    /** What a program says of a file: what columns of other names are, and whether what is not UTF-8 is Windows-1252. */
    public record Told(Map<String, Column> columns, boolean windows1252) {

        static final Told NOTHING = new Told(Map.of(), false);
    }

    /** Recommendations with what their places are called. */
    record Lines(List<Entry> entries, Draft.Source source) {}

    /**
     * Reads a file that a program sends.
     *
     * @throws ReportRefused if it cannot be read without asking
     */
    Lines read(byte[] file, Told told) {
        Table table = table(file, told.columns());
        table.doubt().filter(doubt -> !told.windows1252()).ifPresent(doubt -> {
            throw refused("", doubt);
        });
        Columns columns = Columns.of(table, told.columns());
        refuseUnclear(table, columns);
        return new Lines(TableEntries.of(table, columns), Draft.Source.of(table.kind()));
    }

    private static void refuseUnclear(Table table, Columns columns) {
        String where = table.kind().place(table.headerLine());
        List<Fault> faults = new ArrayList<>();
        List<String> unknown = columns.unknown(table);
        if (!unknown.isEmpty()) {
            faults.add(new Fault(
                    where,
                    "There are columns that are not known: %s. Say what they are, such as columns=%s:leave-out. Known are: %s."
                            .formatted(quoted(unknown), unknown.get(0), String.join(", ", Column.FIELDS))));
        }
        columns.faults().forEach(fault -> faults.add(new Fault(where, fault)));
        if (!faults.isEmpty()) {
            throw new ReportRefused(faults);
        }
    }

    private static Table table(byte[] file, Map<String, Column> told) {
        Wanted wanted = new Wanted(
                names -> Columns.isHeader(names, told),
                ReportSubmission.MAX_RECOMMENDATIONS,
                ReportSubmission.TOO_MANY);
        Table table = read(file, wanted);
        String where = table.kind().place(table.headerLine());
        String first = table.header().get(0);
        boolean nameless = Columns.of(table, told).areUnknown() && first.chars().allMatch(Character::isDigit);
        if (nameless) {
            throw refused(where, NO_NAMES);
        }
        if (table.rows().isEmpty()) {
            throw refused(table.kind().place(table.headerLine() + 1), EMPTY);
        }
        return table;
    }

    private static Table read(byte[] file, Wanted wanted) {
        try {
            return TableReader.read(file, wanted);
        } catch (TableRefused refused) {
            throw refused(refused);
        }
    }

    static ReportRefused refused(TableRefused refused) {
        return new ReportRefused(refused.faults().stream()
                .map(fault -> new Fault(fault.where(), fault.message()))
                .toList());
    }

    private static ReportRefused refused(String where, String message) {
        return new ReportRefused(List.of(new Fault(where, message)));
    }

    private static List<String> remarks(Table table, String fileName) {
        List<String> remarks = new ArrayList<>();
        String name = fileName.toLowerCase(Locale.ROOT);
        if (table.kind() == Table.Kind.XLSX && !name.endsWith(".xlsx") && !name.endsWith(".xlsm")) {
            remarks.add("The file is an Excel workbook, whatever its name says: it was read as one.");
        } else if (table.kind() == Table.Kind.CSV && name.endsWith(".xlsx")) {
            remarks.add("The file is CSV, whatever its name says: it was read as such.");
        }
        remarks.addAll(table.remarks());
        return remarks;
    }

    private static String quoted(List<String> names) {
        return '"' + String.join("\", \"", names) + '"';
    }

    private Map<String, Column> remembered(Draft.Head head, Person person) {
        return body(head, person).map(body -> memory.of(body.code())).orElse(Map.of());
    }

    /** The issuing body, if there is one of that name or code and the person is of its panel. */
    private Optional<IssuingBody> body(Draft.Head head, Person person) {
        return bodies.find(head.issuingBody()).filter(body -> person.is(Role.PANEL, body.code()));
    }
}
