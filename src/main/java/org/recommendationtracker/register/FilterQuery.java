package org.recommendationtracker.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Boards;

/**
 * The statements that find what a filter asks for: by reference, each from an index that has its rows in this order, or the
 * best matches for words first, unless it goes on somewhere. A recommendation and its parts follow each other, and are found as one.
 */
final class FilterQuery {

    /** As many are counted of what one index finds. */
    static final int MAX_COUNTED = 10_000;

    /** As many are counted of the best matches for words, and of what several tables together find. */
    static final int MAX_COUNTED_IN_JOINS = 1_000;

    private final RecommendationFilter filter;
    private final WordSearch search;
    private final Map<String, Object> parameters = new HashMap<>();

    /** Where a query goes on in the order of the references, whatever it is for. */
    record Position(String report, int number) {

        static final Position BEGINNING = new Position("", 0);
    }

    FilterQuery(RecommendationFilter filter, WordSearch search, LocalDate today, @Nullable Position after) {
        this.filter = filter;
        this.search = search;
        parameters.putAll(search.parameters());
        put("status", filter.status() == null ? null : filter.status().name());
        put("report", filter.report());
        put("office", filter.office());
        put("theme", filter.theme());
        put("today", filter.overdue() == null ? null : today);
        if (after != null) {
            put("afterReport", after.report());
            put("afterNumber", after.number());
        }
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    int mostCounted() {
        return search.isRanked() || joinsWhatItCounts() ? MAX_COUNTED_IN_JOINS : MAX_COUNTED;
    }

    /** Columns {@code report} and {@code number}, of {@code :size} recommendations after the first {@code :offset}. */
    String page() {
        String score = isRanked() ? ", max(m.score) as score" : "";
        String order = (isRanked() ? "score desc, " : "") + "report, number";
        return "select report, number from ("
                + legs(
                        "%1$s.report, %1$s.number" + score,
                        " group by %1$s.report, %1$s.number order by " + order + " limit :reach")
                + ") found order by " + order + " limit :size offset :offset";
    }

    /**
     * Columns {@code recommendations}, how many there are, and {@code matched}, more than are counted if there are more. What has
     * the order of the references is counted as recommendations, and what is overdue as rows, of which a part is one too.
     */
    String count() {
        int limit = mostCounted() + 1;
        boolean ordered = !Boolean.TRUE.equals(filter.overdue()) || joinsWhatItCounts();
        return "select count(distinct concat(report, ' ', number)) as recommendations, count(*) as matched from ("
                + legs(
                        "%1$s.report, %1$s.number",
                        (ordered ? " group by %1$s.report, %1$s.number" : "") + " limit " + limit)
                + ") found";
    }

    /** What concerns a board does so by name or with all boards: two indexed reads instead of one that sorts. */
    private String legs(String columns, String end) {
        if (filter.board() == null) {
            return leg(columns, null, end);
        }
        put("board", filter.board());
        put("allBoards", Boards.ALL);
        return Stream.of(":board", ":allBoards")
                .map(board -> "(" + leg(columns, board, end) + ")")
                .collect(Collectors.joining(" union "));
    }

    private String leg(String columns, @Nullable String board, String end) {
        List<String> conditions = conditionsOfEntry();
        List<String> tables = new ArrayList<>();
        List<String> facets = new ArrayList<>();
        if (search.isRanked()) {
            tables.add("(" + (isRanked() ? search.best(filter.asksForWordsOnly()) : search.all()) + ") m");
            conditions.add("e.reference = m.reference");
        }
        if (filter.theme() != null) {
            facets.add("theme");
            conditions.add(facet("theme", Dimension.THEME, ":theme"));
        }
        if (board != null) {
            facets.add("board");
            conditions.add(facet("board", Dimension.BOARD, board));
        }
        String ordered = filter.theme() != null ? "theme" : board != null ? "board" : "e";
        facets.forEach(facet -> tables.add("register_facet " + facet));
        if (readsEntries()) {
            tables.add("register_entry e");
            facets.forEach(facet -> conditions.add(same(facet, "e")));
        } else if (facets.size() > 1) {
            conditions.add(same("theme", "board"));
        }
        if (filter.asksForDetails() && filter.status() != null) {
            tables.add("register_entry w");
            conditions.add("w.reference = e.whole and w.status = :status");
        }
        if (parameters.containsKey("afterReport")) {
            conditions.add(
                    "(%1$s.report > :afterReport or (%1$s.report = :afterReport and %1$s.number > :afterNumber))");
        }
        // of a range of days MySQL believes that it finds little, and would read and sort all of it first
        String hint = filter.overdue() != null && !facets.isEmpty() ? "/*+ JOIN_FIXED_ORDER() */ " : "";
        return ("select " + hint + columns + " from " + String.join(", ", tables) + " where "
                        + (conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions)) + end)
                .formatted(ordered);
    }

    private boolean isRanked() {
        return search.isRanked() && !parameters.containsKey("afterReport");
    }

    private List<String> conditionsOfEntry() {
        List<String> conditions = new ArrayList<>(search.conditions());
        if (!filter.asksForDetails()) {
            conditions.add("e.part_number = 0");
            equal(conditions, "status", filter.status());
        }
        if (filter.answered() != null) {
            conditions.addAll(
                    filter.asksForDetails()
                            ? filter.answered().ofAnswer()
                            : filter.answered().ofWhole());
        }
        equal(conditions, "report", filter.report());
        equal(conditions, "office", filter.office());
        if (filter.overdue() != null) {
            conditions.add(
                    filter.overdue() ? "e.next_due_on < :today" : "(e.next_due_on is null or e.next_due_on >= :today)");
        }
        return conditions;
    }

    /** Whether more is asked than facets alone tell. */
    private boolean readsEntries() {
        return search.isRanked()
                || filter.status() != null
                || !conditionsOfEntry().isEmpty()
                || (filter.theme() == null && filter.board() == null);
    }

    private boolean joinsWhatItCounts() {
        boolean facets = filter.theme() != null || filter.board() != null;
        return (facets && readsEntries())
                || (filter.theme() != null && filter.board() != null)
                || filter.answered() == Answered.PARTLY
                || (filter.asksForDetails() && filter.status() != null);
    }

    private static String facet(String alias, Dimension dimension, String term) {
        return "%1$s.dimension = '%2$s' and %1$s.term = %3$s".formatted(alias, dimension.name(), term);
    }

    private static String same(String one, String other) {
        return "%1$s.reference = %2$s.reference and %1$s.report = %2$s.report and %1$s.number = %2$s.number"
                .formatted(one, other);
    }

    private static void equal(List<String> conditions, String column, @Nullable Object value) {
        if (value != null) {
            conditions.add("e." + column + " = :" + column);
        }
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
