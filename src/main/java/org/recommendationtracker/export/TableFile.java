package org.recommendationtracker.export;

import java.util.List;

/**
 * A list as a file is made of it.
 *
 * @param <T> what a row is made of
 * @param name of the file, without its ending
 * @param title of the sheet, at most 28 characters
 * @param rows are read once, while the file is written
 */
public record TableFile<T>(String name, String title, List<Column<T>> columns, Iterable<T> rows) {}
