package org.recommendationtracker.notice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.notice.NoticeList;
import org.recommendationtracker.notice.NoticeState;
import org.springframework.data.domain.PageRequest;

/**
 * A page of notices over REST.
 *
 * @param page the page's number; the first is 0
 * @param size how many items a full page has
 * @param totalItems how many there are, as far as they are counted; after a notice, how many come after it
 * @param more whether there are more than were counted
 * @param next what to give as {@code after} to read on; null if the page is the last
 */
record NoticeResults(
        List<NoticeState> items,
        int page,
        int size,
        long totalItems,
        long totalPages,
        boolean more,
        @Nullable String next) {

    static NoticeResults of(NoticeList found, PageRequest asked) {
        List<NoticeState> items = found.items();
        int size = asked.getPageSize();
        long total = found.total().number();
        return new NoticeResults(
                items,
                asked.getPageNumber(),
                size,
                total,
                (total + size - 1) / size,
                found.total().more(),
                items.size() == size ? items.get(size - 1).id() : null);
    }
}
