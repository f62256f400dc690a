package org.recommendationtracker.recommendation;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Boards;
import org.springframework.data.jpa.domain.Specification;

/**
 * What a search asks for; what is null is not asked. It finds whole recommendations: one that was split is found by what it
 * is asked of its parts too, but by its own status.
 *
 * @param board a board's code: finds what concerns it, by name or with all boards
 * @param overdue true: whose running clock is past its date; false: the others
 * @param q words of the text, or a part of the reference
 */
public record RecommendationFilter(
        @Nullable Status status,
        @Nullable String report,
        @Nullable String office,
        @Nullable String theme,
        @Nullable String board,
        @Nullable Boolean overdue,
        @Nullable String q) {

    Specification<Recommendation> toSpecification(LocalDate today) {
        return (item, query, build) -> {
            List<Predicate> whole = new ArrayList<>();
            whole.add(build.isNull(item.get("relations").get("part").get("whole")));
            equal(whole, build, item, "status", status);
            equal(whole, build, item, "report", report);
            Subquery<Integer> parts = query.subquery(Integer.class);
            Root<Recommendation> part = parts.from(Recommendation.class);
            parts.select(build.literal(1));
            parts.where(
                    build.equal(
                            part.get("relations").get("part").get("whole"),
                            item.get("reference").get("value")),
                    details(part, query, build, today));
            whole.add(build.or(details(item, query, build, today), build.exists(parts)));
            return build.and(whole.toArray(Predicate[]::new));
        };
    }

    private Predicate details(
            Root<Recommendation> item, CriteriaQuery<?> query, CriteriaBuilder build, LocalDate today) {
        List<Predicate> all = new ArrayList<>();
        equal(all, build, item, "office", office);
        if (theme != null) {
            all.add(build.isMember(theme, item.get("themes")));
        }
        if (board != null) {
            all.add(build.or(
                    build.isMember(board, item.get("boards")), build.isMember(Boards.ALL, item.get("boards"))));
        }
        if (overdue != null) {
            Predicate late = build.exists(overdueClock(item, query, build, today));
            all.add(overdue ? late : build.not(late));
        }
        if (q != null && !q.isBlank()) {
            String pattern = "%" + q.strip().toLowerCase(Locale.UK).replaceAll("([\\\\%_])", "\\\\$1") + "%";
            all.add(build.or(
                    build.like(build.lower(item.get("text")), pattern, '\\'),
                    build.like(build.lower(item.get("reference").get("value")), pattern, '\\')));
        }
        return build.and(all.toArray(Predicate[]::new));
    }

    private static void equal(
            List<Predicate> all,
            CriteriaBuilder build,
            Root<Recommendation> item,
            String field,
            @Nullable Object value) {
        if (value != null && !"".equals(value)) {
            all.add(build.equal(item.get(field), value));
        }
    }

    private static Subquery<Integer> overdueClock(
            Root<Recommendation> item, CriteriaQuery<?> query, CriteriaBuilder build, LocalDate today) {
        Subquery<Integer> late = query.subquery(Integer.class);
        Root<Recommendation> same = late.correlate(item);
        Join<Object, Object> clock = same.join("clocks").join("deadlines");
        late.select(build.literal(1));
        late.where(build.isNull(clock.get("stoppedOn")), build.lessThan(clock.get("dueOn"), today));
        return late;
    }
}
