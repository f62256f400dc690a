package org.recommendationtracker.export;

/** A table that everybody may take away with all others in one file: see {@link DataPackage}. */
public interface OpenTable {

    /** The table, with a name by which programs know it. What it says of each column is in {@code data/data-dictionary.csv}. */
    TableFile<?> openTable();
}
