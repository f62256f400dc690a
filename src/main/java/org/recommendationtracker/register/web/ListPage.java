package org.recommendationtracker.register.web;

import org.springframework.data.domain.Page;

/**
 * A page of a list.
 *
 * @param more whether there are more than the page counts
 */
public record ListPage(Page<ListEntry> page, boolean more) {}
