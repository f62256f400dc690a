package org.recommendationtracker.tabular;

import java.util.List;
import java.util.function.Predicate;

/**
 * What somebody wants to read of a file.
 *
 * @param header whether names are those of the columns, by which the separator, the sheet and the row of names are recognised
 * @param maxRows as many rows are read at most
 * @param tooMany what is said if there are more
 */
public record Wanted(Predicate<List<String>> header, int maxRows, String tooMany) {

    /** In all cells together; as many as the longest text file that is taken. */
    static final int MAX_CHARACTERS = 10 * 1024 * 1024;

    static final int MAX_COLUMNS = 256;

    static final String TOO_LONG = "The table has more than 10 million characters.";
    static final String TOO_WIDE = "The table has more than " + MAX_COLUMNS + " columns.";
}
