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
 * best matches for words first. A recommendation and its parts follow each other, and are found as one.
 */
final class FilterQuery {

    /** As many are counted, and can be paged through. */
    static final int MOST_COUNTED = 10_000;

    /** As many of the best matches for words are counted, and can be paged through. */
    static final int MOST_RANKED = 1_000;

    private final RecommendationFilter filter;
    private final WordSearch search;
    private final Map<String, Object> parameters = new HashMap<>();

    /** Where a query goes on. */
    record Position(String report, int number) {}

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
        return search.isRanked() ? MOST_RANKED : MOST_COUNTED;
    }

    /** Columns {@code report} and {@code number}, of {@code :size} recommendations after the first {@code :offset}. */
    String page() {
        String order = (search.isRanked() ? "score desc, " : "") + "report, number";
        return "select report, number from (" + legs(" order by " + order + " limit :reach") + ") found order by "
                + order + " limit :size offset :offset";
    }

    /** One number: how many there are, or one more than are counted. */
    String count() {
        int limit = mostCounted() + 1;
        return "select count(*) from (select report, number from (" + legs(" limit " + limit) + ") each_leg limit "
                + limit + ") found";
    }

    /** What concerns a board does so by name or with all boards: two indexed reads instead of one that sorts. */
    private String legs(String end) {
        if (filter.board() == null) {
            return leg(null) + end;
        }
        put("board", filter.board());
        put("allBoards", Boards.ALL);
        return Stream.of(":board", ":allBoards")
                .map(board -> "(" + leg(board) + end + ")")
                .collect(Collectors.joining(" union "));
    }

    private String leg(@Nullable String board) {
        String ordered = filter.theme() != null ? "theme" : board != null ? "board" : "e";
        List<String> conditions = new ArrayList<>();
        StringBuilder from = new StringBuilder("register_entry e");
        if (search.isRanked()) {
            from.append(" join (")
                    .append(search.matches(filter.asksForWordsOnly()))
                    .append(") m on m.reference = e.reference");
        }
        if (filter.theme() != null) {
            from.append(facet("theme", Dimension.THEME, ":theme"));
        }
        if (board != null) {
            from.append(facet("board", Dimension.BOARD, board));
        }
        status(from, conditions);
        equal(conditions, "report", filter.report());
        equal(conditions, "office", filter.office());
        if (filter.overdue() != null) {
            conditions.add(
                    filter.overdue() ? "e.next_due_on < :today" : "(e.next_due_on is null or e.next_due_on >= :today)");
        }
        conditions.addAll(search.conditions());
        if (parameters.containsKey("afterReport")) {
            conditions.add("(%1$s.report > :afterReport or (%1$s.report = :afterReport and %1$s.number > :afterNumber))"
                    .formatted(ordered));
        }
        return "select %1$s.report, %1$s.number%2$s from %3$s where %4$s group by %1$s.report, %1$s.number"
                .formatted(
                        ordered,
                        search.isRanked() ? ", max(m.score) as score" : "",
                        from,
                        conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions));
    }

    private void status(StringBuilder from, List<String> conditions) {
        if (!filter.asksForDetails()) {
            conditions.add("e.part_number = 0");
            equal(conditions, "status", filter.status());
        } else if (filter.status() != null) {
            from.append(" join register_entry w on w.reference = e.whole and w.status = :status");
        }
    }

    private static String facet(String alias, Dimension dimension, String term) {
        return " join register_facet %1$s on %1$s.dimension = '%2$s' and %1$s.term = %3$s and %1$s.reference = e.reference"
                .formatted(alias, dimension.name(), term);
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
