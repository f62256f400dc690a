package org.recommendationtracker.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.report.intake.Columns;
import org.recommendationtracker.tabular.Table;

/**
 * A column of a file, as a page asks what it is.
 *
 * @param samples the first texts in it
 * @param field what was chosen or is proposed; empty if nothing is
 * @param fault what is wrong with it; null if nothing is
 */
record ColumnLine(
        int position,
        String name,
        List<String> samples,
        String field,
        @Nullable String fault) {

    private static final int SAMPLES = 3;
    private static final int SAMPLE_LENGTH = 80;

    static ColumnLine of(Table table, int position, String field, @Nullable String fault) {
        return new ColumnLine(
                position,
                Columns.name(table, position),
                table.samples(position, SAMPLES).stream()
                        .map(ColumnLine::shortened)
                        .toList(),
                field,
                fault);
    }

    /** Whether there is nothing in the column, so that nobody need say what it is. */
    static boolean isNothing(Table table, int position) {
        return table.header().get(position).isEmpty() && table.isEmptyColumn(position);
    }

    static String unsaid(Table table, int position) {
        return "Say what \"%s\" is, or leave it out.".formatted(Columns.name(table, position));
    }

    private static String shortened(String text) {
        int end = text.offsetByCodePoints(0, Math.min(SAMPLE_LENGTH, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + "…";
    }
}
