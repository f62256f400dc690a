package org.recommendationtracker.report.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table that was changed from the file as it was sent.
 *
 * @param line of the file, or row of the sheet, counted from 1
 * @param column from the left, counted from 1
 * @param name of the column as the file has it; empty if it has none
 * @param was what the file says; left out if the line has no such cell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CellChange(
        int line, int column, String name, @Nullable String was, String is) {

    /** A cell as somebody typed it. */
    public record Typed(int line, int column, String text) {}
}
