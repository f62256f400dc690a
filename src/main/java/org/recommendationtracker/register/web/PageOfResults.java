package org.recommendationtracker.register.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a search's results.
 *
 * @param page the page's number; the first is 0
 * @param size how many items a full page has
 * @param totalItems how many there are, as far as they are counted; after a reference, how many come after it
 * @param more whether there are more than were counted
 * @param next what to give as {@code after} to read on; null if the page is the last, or the best matches come first
 */
record PageOfResults<T>(
        List<T> items,
        int page,
        int size,
        long totalItems,
        long totalPages,
        boolean more,
        @Nullable String next) {

    static <T> PageOfResults<T> of(
            List<T> items, int page, int size, long totalItems, boolean more, @Nullable String next) {
        return new PageOfResults<>(items, page, size, totalItems, (totalItems + size - 1) / size, more, next);
    }
}
