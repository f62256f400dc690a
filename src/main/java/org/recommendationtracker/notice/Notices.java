package org.recommendationtracker.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.party.Actor;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inboxes, as far as the one who asks may use them. */
@Service
@Transactional(readOnly = true)
public class Notices {

    /** In characters. */
    private static final int MAX_REASONS_LENGTH = 4_000;

    private final NoticeRepository notices;
    private final AcknowledgementTallies tallies;
    private final Recipients recipients;
    private final Clock clock;

    Notices(NoticeRepository notices, AcknowledgementTallies tallies, Recipients recipients, Clock clock) {
        this.notices = notices;
        this.tallies = tallies;
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * The notices, newest first.
     *
     * @param recipient whose; null for the reader's own, of all their inboxes
     * @throws UnknownRecipient if there is no such inbox
     * @throws NotYourInbox if it is closed to the reader
     */
    public Page<NoticeState> list(SignedInUser reader, @Nullable String recipient, Pageable page) {
        List<String> codes = recipient == null
                ? codes(recipients.ownedBy(reader))
                : List.of(readable(reader, recipient).code());
        return notices.newestFirst(codes, page).map(Notice::state);
    }

    /**
     * Opens an inbox: what the page shows counts as read from now on if the inbox is the reader's own. The result still
     * tells what was unread before.
     *
     * @param moment when the reader opened its first page. What was unread then comes first, and nothing newer is shown,
     *     so that reading one page does not move notices to or from the next
     * @throws UnknownRecipient if there is no such inbox
     * @throws NotYourInbox if it is closed to the reader
     */
    @Transactional
    public Page<NoticeState> open(
            SignedInUser reader, String recipient, boolean unacknowledgedOnly, Instant moment, PageRequest page) {
        String code = readable(reader, recipient).code();
        Page<NoticeState> shown =
                notices.unreadFirst(code, unacknowledgedOnly, moment, page).map(Notice::state);
        if (shown.isEmpty() && shown.getTotalPages() > 0) {
            shown = notices.unreadFirst(code, unacknowledgedOnly, moment, page.withPage(shown.getTotalPages() - 1))
                    .map(Notice::state);
        }
        if (recipients.actingFor(code, reader).isPresent()) {
            markRead(shown);
        }
        return shown;
    }

    /**
     * Acknowledges a notice for its recipient, and with it every reminder of it; nothing changes if that was done before.
     *
     * @param reasons for acknowledging it late, kept if they were demanded
     * @throws UnknownNotice if there is no such notice
     * @throws NotYourInbox if the user does not belong to its recipient
     * @throws ReasonsTooLong if the reasons are longer than 4,000 characters
     */
    @Transactional
    public NoticeState acknowledge(SignedInUser user, String id, @Nullable String reasons) {
        NoticeRepository.Telling told = notices.findTelling(id).orElseThrow(() -> new UnknownNotice(id));
        Actor actor = recipients
                .actingFor(told.recipient(), user)
                .orElseThrow(() -> new NotYourInbox("Only its recipient can acknowledge a notice."));
        List<Notice> all = notices.findForUpdate(told.eventId(), told.recipient());
        Instant now = now();
        String words = tidy(reasons);
        boolean awaited = all.stream().anyMatch(Notice::isAwaited);
        all.forEach(notice -> notice.acknowledge(actor, now, words));
        if (awaited) {
            tallies.findForUpdate(told.eventId()).ifPresent(AcknowledgementTally::acknowledge);
        }
        return all.stream()
                .filter(notice -> notice.id().equals(id))
                .findFirst()
                .map(Notice::state)
                .orElseThrow();
    }

    /** How many are unread, by the recipient's code; none for a recipient without any. */
    public Map<String, Long> unread(Collection<Recipient> inboxes) {
        return notices.countUnread(codes(inboxes)).stream()
                .collect(Collectors.toMap(NoticeRepository.Unread::recipient, NoticeRepository.Unread::notices));
    }

    private void markRead(Page<NoticeState> shown) {
        List<String> unread = shown.stream()
                .filter(notice -> notice.readAt() == null)
                .map(NoticeState::id)
                .toList();
        if (!unread.isEmpty()) {
            notices.markRead(unread, now());
        }
    }

    private Recipient readable(SignedInUser reader, String code) {
        Recipient recipient = recipients.get(code);
        if (!recipients.mayRead(reader, recipient)) {
            throw new NotYourInbox("You can read your own notices only, not those of " + recipient.name() + ".");
        }
        return recipient;
    }

    /** With line ends of one character, as a browser counts them. */
    private static @Nullable String tidy(@Nullable String reasons) {
        if (reasons == null || reasons.isBlank()) {
            return null;
        }
        String words = reasons.strip().replace("\r\n", "\n");
        if (words.length() > MAX_REASONS_LENGTH) {
            throw new ReasonsTooLong(MAX_REASONS_LENGTH);
        }
        return words;
    }

    /** As precise as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static List<String> codes(Collection<Recipient> recipients) {
        return recipients.stream().map(Recipient::code).toList();
    }
}
