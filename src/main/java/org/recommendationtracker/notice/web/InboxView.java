package org.recommendationtracker.notice.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.notice.Counted;
import org.recommendationtracker.notice.NoticeState;
import org.recommendationtracker.notice.Recipient;
import org.recommendationtracker.notice.Shown;
import org.recommendationtracker.party.England;

/**
 * The part of an inbox that the page shows.
 *
 * @param mine whether it is the reader's own
 * @param first whether it begins with the newest
 * @param older id of the notice after which the next part begins; null if this is the last
 * @param total how many there are from here on
 */
record InboxView(
        Recipient recipient,
        Shown shown,
        boolean mine,
        boolean first,
        @Nullable String older,
        Counted total,
        List<Entry> entries) {

    /**
     * A notice as it stands on the page.
     *
     * @param late whether it was to be acknowledged before today, and was not
     */
    record Entry(
            NoticeState notice,
            LocalDate occurredOn,
            @Nullable LocalDate readOn,
            @Nullable LocalDate acknowledgedOn,
            boolean late) {

        static Entry of(NoticeState notice, LocalDate today) {
            LocalDate by = notice.acknowledgeBy();
            return new Entry(
                    notice,
                    England.dayOf(notice.occurredAt()),
                    day(notice.readAt()),
                    day(notice.acknowledgedAt()),
                    notice.awaited() && by != null && by.isBefore(today));
        }

        private static @Nullable LocalDate day(@Nullable Instant time) {
            return time == null ? null : England.dayOf(time);
        }

        /** Whether it can be acknowledged together with others. */
        public boolean isPlainlyAwaited() {
            return notice.awaited() && !notice.demandsReasons();
        }
    }

    public List<Shown> choices() {
        return List.of(Shown.values());
    }

    /** Whether notices can be acknowledged together here. */
    public boolean mayAcknowledge() {
        return mine && shown == Shown.UNACKNOWLEDGED && entries.stream().anyMatch(Entry::isPlainlyAwaited);
    }
}
