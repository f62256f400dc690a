package org.recommendationtracker.notice.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.notice.NoticeState;
import org.recommendationtracker.notice.Recipient;
import org.recommendationtracker.party.England;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which notices the page shows.
 *
 * @param moment when the reader opened the first page of them
 * @param more whether there are more than the pages show
 */
record InboxView(Recipient recipient, Show show, Instant moment, boolean more) {

    enum Show {
        ALL("all", "All notices"),
        UNACKNOWLEDGED("unacknowledged", "Not acknowledged yet");

        private final String parameter;
        private final String title;

        Show(String parameter, String title) {
            this.parameter = parameter;
            this.title = title;
        }

        /** All of them if the address asks for something unheard of. */
        static Show named(String name) {
            return Arrays.stream(values())
                    .filter(show -> show.parameter().equals(name))
                    .findFirst()
                    .orElse(ALL);
        }

        public String parameter() {
            return parameter;
        }

        public String title() {
            return title;
        }
    }

    /** Where to go back to after acknowledging. */
    record Place(
            @Nullable String show,
            @Nullable Integer page,
            @Nullable Instant opened) {

        void addTo(RedirectAttributes redirect) {
            redirect.addAttribute("show", Show.named(String.valueOf(show)).parameter());
            redirect.addAttribute("page", page == null ? 0 : Math.max(page, 0));
            if (opened != null) {
                redirect.addAttribute("opened", opened.toString());
            }
        }
    }

    /**
     * A notice as it stands on the page.
     *
     * @param unread whether it was unread when the reader opened the first page
     * @param late whether it was to be acknowledged before today, and was not
     */
    record Entry(
            NoticeState notice,
            boolean unread,
            LocalDate occurredOn,
            @Nullable LocalDate acknowledgedOn,
            boolean late) {

        static Entry of(NoticeState notice, Instant moment, LocalDate today) {
            LocalDate by = notice.acknowledgeBy();
            Instant readAt = notice.readAt();
            Instant acknowledgedAt = notice.acknowledgedAt();
            return new Entry(
                    notice,
                    readAt == null || !readAt.isBefore(moment),
                    England.dayOf(notice.occurredAt()),
                    acknowledgedAt == null ? null : England.dayOf(acknowledgedAt),
                    acknowledgedAt == null && by != null && by.isBefore(today));
        }
    }

    public List<Show> choices() {
        return List.of(Show.values());
    }

    public boolean unacknowledgedOnly() {
        return show == Show.UNACKNOWLEDGED;
    }

    /** The address of the other pages of the same results. */
    public String address() {
        return UriComponentsBuilder.fromPath("/notices")
                .queryParam("recipient", recipient.code())
                .queryParam("show", show.parameter())
                .queryParam("opened", moment)
                .toUriString();
    }
}
