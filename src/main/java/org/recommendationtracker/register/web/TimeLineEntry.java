package org.recommendationtracker.register.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A step on the page's time line.
 *
 * @param recordedAt when it was recorded, by the clocks of England
 */
record TimeLineEntry(String title, LocalDate effectiveOn, LocalDateTime recordedAt, String role) {

    static TimeLineEntry of(TimeLine.Entry entry, ZoneId zone) {
        return new TimeLineEntry(
                entry.title(), entry.effectiveOn(), LocalDateTime.ofInstant(entry.recordedAt(), zone), entry.role());
    }

    public boolean isRecordedLater() {
        return recordedAt.toLocalDate().isAfter(effectiveOn);
    }
}
