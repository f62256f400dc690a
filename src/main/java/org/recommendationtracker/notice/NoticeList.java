package org.recommendationtracker.notice;

import java.util.List;

/**
 * Some of the notices that a list has.
 *
 * @param total how many it has
 */
public record NoticeList(List<NoticeState> items, Counted total) {}
