package org.recommendationtracker.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.text.Excerpt;

/**
 * What a notice needs of an event.
 *
 * @param id unique for ever; a redelivered event has the same
 * @param event its short name
 * @param subject reference of the recommendation or report
 * @param step what happened, as shown to people
 * @param wording the recommendation's text or the report's title
 * @param issuingBody code of the body that recommends it, or issued the report
 * @param office code of the minister's office concerned
 * @param report reference of the report that it is about or belongs to; null in what is too old to say it
 * @param themes codes of the recommendation's themes; none of a report
 * @param boards codes of the boards concerned; may contain {@link org.recommendationtracker.party.Boards#ALL}
 * @param reasons why it was decided so, or the beginning of that; null if nobody gave reasons
 */
record TrackerEvent(
        String id,
        String event,
        String subject,
        Instant occurredAt,
        String step,
        String wording,
        String issuingBody,
        String office,
        @Nullable String report,
        List<String> themes,
        List<String> boards,
        @Nullable String reasons) {

    /** What notices of it tell. */
    NoticesWritten.Told told() {
        return new NoticesWritten.Told(id, event, subject, report, title(), reasons, occurredAt);
    }

    /** In a sentence: {@code SCRP-2014-01 Accepted: Every board should …}. */
    String title() {
        return Excerpt.of("%s %s: %s".formatted(subject, step, wording), Notice.MAX_TITLE);
    }
}
