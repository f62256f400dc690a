package org.recommendationtracker.notice.web;

import java.util.List;
import org.springframework.data.domain.Page;

/**
 * A page of results over REST.
 *
 * @param page the page's number; the first is 0
 * @param size how many items a full page has
 */
record Results<T>(List<T> items, int page, int size, long totalItems, int totalPages) {

    static <T> Results<T> of(Page<T> found) {
        return new Results<>(
                found.getContent(),
                found.getNumber(),
                found.getSize(),
                found.getTotalElements(),
                found.getTotalPages());
    }
}
