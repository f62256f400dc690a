package org.recommendationtracker.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.Status;

/**
 * Which recommendations are asked for as at a day; what is null is not asked.
 *
 * @param report its reference
 * @param office code of the minister's office it is addressed to
 * @param issuingBody code of the body that recommends it
 * @param board a board's code: finds what concerns it, by name or with all boards
 */
public record AsAtFilter(
        @Nullable Status status,
        @Nullable String report,
        @Nullable String office,
        @Nullable String issuingBody,
        @Nullable Priority priority,
        @Nullable String theme,
        @Nullable String board) {

    public static final AsAtFilter ALL = new AsAtFilter(null, null, null, null, null, null, null);

    /** What is true of a table with a reference if the recommendation is in a report, an office and so on. */
    private static final String ENTRY = """
            (exists (select 1 from register_entry e where e.reference = %1$s.reference and e.%2$s = :%2$s)
                or exists (select 1 from register_former e where e.reference = %1$s.reference and e.%2$s = :%2$s))""";

    /** All that have a theme are read at once: looking them up for each row of a table takes twice as long. */
    private static final String THEME = """
            %1$s.reference in (select f.reference from (
                select reference from register_facet where dimension = 'THEME' and term in (:THEME)
                union select reference from register_former_facet where dimension = 'THEME' and term in (:THEME)) f)""";

    /** Nearly all may concern a board, so that each is looked up. */
    private static final String BOARD = """
            (exists (select 1 from register_facet f
                    where f.reference = %1$s.reference and f.dimension = 'BOARD' and f.term in (:BOARD))
                or exists (select 1 from register_former_facet f
                    where f.reference = %1$s.reference and f.dimension = 'BOARD' and f.term in (:BOARD)))""";

    /** Whether every recommendation passes, whatever its status. */
    public boolean passesAll() {
        return equals(ALL);
    }

    /** The same, of a status. */
    public AsAtFilter of(@Nullable Status other) {
        return new AsAtFilter(other, report, office, issuingBody, priority, theme, board);
    }

    /** Conditions on a table that has a reference and no other column of these. */
    List<String> onReferences(String table) {
        return conditions(table, column -> ENTRY.formatted(table, column));
    }

    /** Conditions on a table that has columns of these, such as {@code register_entry}. */
    List<String> onColumns(String table) {
        return conditions(table, column -> "%1$s.%2$s = :%2$s".formatted(table, column));
    }

    private List<String> conditions(String table, Function<String, String> column) {
        List<String> conditions = new ArrayList<>();
        if (report != null) {
            // what has a report's reference before its own is next to each other
            conditions.add(table + ".reference like concat(:report, '-%')");
            conditions.add(column.apply("report"));
        }
        columns().keySet().stream()
                .filter(name -> !name.equals("report"))
                .sorted()
                .forEach(name -> conditions.add(column.apply(name)));
        if (theme != null) {
            conditions.add(THEME.formatted(table));
        }
        if (board != null) {
            conditions.add(BOARD.formatted(table));
        }
        return conditions;
    }

    private Map<String, Object> columns() {
        Map<String, Object> columns = new HashMap<>();
        put(columns, "report", report);
        put(columns, "office", office);
        put(columns, "issuing_body", issuingBody);
        put(columns, "priority", priority == null ? null : priority.name());
        return columns;
    }

    /** The values of the parameters that the conditions have. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = columns();
        put(parameters, Dimension.THEME.name(), theme == null ? null : List.of(theme));
        put(parameters, Dimension.BOARD.name(), board == null ? null : List.of(board, Boards.ALL));
        return parameters;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
