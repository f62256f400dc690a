package org.recommendationtracker.notice;

import java.time.Instant;
import java.util.List;

/**
 * What a notice needs of an event.
 *
 * @param id unique for ever; a redelivered event has the same
 * @param event its short name
 * @param subject reference of the recommendation or report
 * @param step what happened, as shown to people
 * @param wording the recommendation's text or the report's title
 * @param office code of the minister's office concerned
 * @param boards codes of the boards concerned; may contain {@link org.recommendationtracker.party.Boards#ALL}
 */
record TrackerEvent(
        String id,
        String event,
        String subject,
        Instant occurredAt,
        String step,
        String wording,
        String office,
        List<String> boards) {

    private static final int LONGEST_TITLE = 200;

    /** In a sentence: {@code SCRP-2014-01 Accepted: Every board should …}, at most 200 characters. */
    String title() {
        String full = "%s %s: %s".formatted(subject, step, wording.strip().replaceAll("\\s+", " "));
        if (full.length() <= LONGEST_TITLE) {
            return full;
        }
        int lastSpace = full.lastIndexOf(' ', LONGEST_TITLE - 2);
        int end = lastSpace > LONGEST_TITLE / 2 ? lastSpace : LONGEST_TITLE - 2;
        // a character outside the basic plane takes two places
        return full.substring(0, Character.isHighSurrogate(full.charAt(end - 1)) ? end - 1 : end) + " …";
    }
}
