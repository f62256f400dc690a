package org.recommendationtracker.notice;

import java.time.Instant;
import org.springframework.data.domain.Page;

/**
 * A page of an inbox.
 *
 * @param more whether there are more notices than the pages show
 * @param moment when the reader opened the first page
 */
public record OpenInbox(Page<NoticeState> notices, boolean more, Instant moment) {}
