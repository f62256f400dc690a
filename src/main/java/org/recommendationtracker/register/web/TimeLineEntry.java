package org.recommendationtracker.register.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A step on the page's time line.
 *
 * @param source who says so, of what the tracker did not see itself; null of all else
 * @param recordedAt when it was recorded, by the clocks of England
 */
record TimeLineEntry(
        String title,
        LocalDate effectiveOn,
        LocalDateTime recordedAt,
        String role,
        @Nullable String source) {

    static TimeLineEntry of(TimeLine.Entry entry, ZoneId zone) {
        return new TimeLineEntry(
                entry.title(),
                entry.effectiveOn(),
                LocalDateTime.ofInstant(entry.recordedAt(), zone),
                entry.role(),
                entry.source());
    }

    public boolean isRecordedLater() {
        return recordedAt.toLocalDate().isAfter(effectiveOn);
    }
}
