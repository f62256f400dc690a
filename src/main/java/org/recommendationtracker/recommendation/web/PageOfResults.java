package org.recommendationtracker.recommendation.web;

import java.util.List;
import org.springframework.data.domain.Page;

/**
 * A page of a search's results.
 *
 * @param page the page's number; the first is 0
 * @param size how many items a full page has
 */
record PageOfResults<T>(List<T> items, int page, int size, long totalItems, int totalPages) {

    static <T> PageOfResults<T> of(Page<T> page) {
        return new PageOfResults<>(
                page.getContent(), page.getNumber(), page.getSize(), page.getTotalElements(), page.getTotalPages());
    }
}
