package org.recommendationtracker.picture;

import java.util.List;

/**
 * A chart's figures as a table.
 *
 * @param heads of the columns
 * @param rows each with a cell for each head; the first says what the row is about
 */
public record DataTable(String caption, List<String> heads, List<List<String>> rows) {

    public DataTable {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
