package org.recommendationtracker.register;

import org.jspecify.annotations.Nullable;

/** By what totals are counted. */
public enum Dimension {
    /** Everything; has one term, the empty one. */
    ALL(null),
    /** A report is counted by itself: it has no more recommendations than can be counted. */
    REPORT(null),
    ISSUING_BODY("issuing_body"),
    OFFICE("office"),
    PRIORITY("priority"),
    THEME(null),
    /** A board by its code, or {@code ALL} for what concerns all boards. */
    BOARD(null),
    /** The number that the source has for it, as {@link Words} has it; only to be found by. */
    SOURCE_NUMBER(null);

    private final @Nullable String column;

    Dimension(@Nullable String column) {
        this.column = column;
    }

    /** What is true of a row, of a table with a reference, if the recommendation has the parameter {@code term}. */
    String isTrueOf(String table) {
        if (this == ALL) {
            return "1 = 1";
        }
        return column == null
                ? ("(exists (select 1 from register_facet f where f.reference = %1$s.reference and f.dimension = '%2$s'"
                                + " and f.term = :term) or exists (select 1 from register_former_facet f where"
                                + " f.reference = %1$s.reference and f.dimension = '%2$s' and f.term = :term))")
                        .formatted(table, name())
                : ("(exists (select 1 from register_entry e where e.reference = %1$s.reference and e.%2$s = :term)"
                                + " or exists (select 1 from register_former e where e.reference = %1$s.reference and e.%2$s = :term))")
                        .formatted(table, column);
    }

    /** Whether there are sums of it. */
    boolean isSummed() {
        return this != REPORT && this != SOURCE_NUMBER;
    }

    /** What joins the terms of each recommendation to a table with a reference: a row for each in {@code d.term}. */
    String join(String table) {
        if (this == ALL) {
            return "join (select '' as term) d on 1 = 1";
        }
        return column == null
                ? ("join (select reference, term from register_facet where dimension = '%2$s' union all"
                                + " select reference, term from register_former_facet where dimension = '%2$s') d"
                                + " on d.reference = %1$s.reference")
                        .formatted(table, name())
                : ("join (select reference, %2$s as term from register_entry union all"
                                + " select reference, %2$s from register_former) d on d.reference = %1$s.reference")
                        .formatted(table, column);
    }
}
