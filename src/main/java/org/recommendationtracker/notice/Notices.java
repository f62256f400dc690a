package org.recommendationtracker.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.refusal.InvalidParameter;
import org.recommendationtracker.text.PlainText;
import org.springframework.data.domain.PageImpl;
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

    /** How long the pages of an inbox go on from the moment when its first was opened. */
    private static final Duration VISIT = Duration.ofDays(1);

    private final NoticeRepository notices;
    private final InboxSearch search;
    private final AcknowledgementTallies tallies;
    private final Recipients recipients;
    private final Clock clock;

    Notices(
            NoticeRepository notices,
            InboxSearch search,
            AcknowledgementTallies tallies,
            Recipients recipients,
            Clock clock) {
        this.notices = notices;
        this.search = search;
        this.tallies = tallies;
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * The notices, newest first. Ten thousand of one inbox are counted and can be paged through, a thousand of several
     * together.
     *
     * @param recipient whose; null for the reader's own, of all their inboxes
     * @param after id of the notice after which to begin; null to begin with the newest
     * @throws UnknownRecipient if there is no such inbox
     * @throws NotYourInbox if it is closed to the reader
     * @throws InvalidParameter if the page lies beyond those counted, or there is no such notice among them
     */
    public NoticeList list(SignedInUser reader, @Nullable String recipient, @Nullable String after, Pageable page) {
        List<String> codes = recipient == null
                ? codes(recipients.ownedBy(reader))
                : List.of(readable(reader, recipient).code());
        requireCounted(codes, page);
        if (codes.isEmpty()) {
            return new NoticeList(List.of(), new Counted(0, false));
        }
        InboxSearch.Position position = after == null ? null : position(codes, after);
        return new NoticeList(inOrder(search.newestFirst(codes, position, page)), search.count(codes, position));
    }

    /**
     * Opens an inbox: what the page shows counts as read from now on if the inbox is the reader's own. The result still
     * tells what was unread before. A page beyond the last shows the last.
     *
     * @param opened when the reader opened its first page; null if this is the first, as is any page a day later. What was
     *     unread then comes first, and nothing newer is shown, so that reading one page does not move notices to or from
     *     the next
     * @throws UnknownRecipient if there is no such inbox
     * @throws NotYourInbox if it is closed to the reader
     */
    @Transactional
    public OpenInbox open(
            SignedInUser reader,
            String recipient,
            boolean unacknowledgedOnly,
            @Nullable Instant opened,
            PageRequest page) {
        String code = readable(reader, recipient).code();
        Instant moment = opened == null || isOver(code, opened) ? Utc.now(clock) : opened;
        Counted total = search.count(code, unacknowledgedOnly, moment);
        PageRequest shown = page.withPage((int) Math.min(page.getPageNumber(), lastPage(total, page)));
        List<NoticeState> found = inOrder(search.unreadFirst(code, unacknowledgedOnly, moment, shown));
        if (recipients.actingFor(code, reader).isPresent()) {
            markRead(found);
        }
        return new OpenInbox(new PageImpl<>(found, shown, total.number()), total.more(), moment);
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
        Instant now = Utc.now(clock);
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

    /** How many are unread, up to a thousand, by the recipient's code; none for a recipient without any. */
    public Map<String, Counted> unread(Collection<Recipient> inboxes) {
        return inboxes.isEmpty() ? Map.of() : search.countUnread(codes(inboxes));
    }

    private static void requireCounted(List<String> codes, Pageable page) {
        int most = InboxSearch.mostCounted(codes);
        if (page.getOffset() >= most) {
            throw new InvalidParameter(
                    "page", "only the first %,d can be read by page: read on with after.".formatted(most));
        }
    }

    private InboxSearch.Position position(List<String> codes, String id) {
        return notices.findPosition(id)
                .filter(position -> codes.contains(position.recipient()))
                .orElseThrow(() -> new InvalidParameter("after", "there is no notice '%s' here.".formatted(id)));
    }

    /** Whether a visit has ended: a day has passed, or more was read since than can be put in order again. */
    private boolean isOver(String code, Instant opened) {
        Instant now = clock.instant();
        return opened.isAfter(now)
                || opened.isBefore(now.minus(VISIT))
                || search.countReadSince(code, opened).more();
    }

    private static long lastPage(Counted total, Pageable page) {
        return Math.max(0, (total.number() - 1) / page.getPageSize());
    }

    private List<NoticeState> inOrder(List<String> ids) {
        return notices.findByIdIn(ids).stream()
                .map(Notice::state)
                .sorted(Comparator.comparing(notice -> ids.indexOf(notice.id())))
                .toList();
    }

    private void markRead(List<NoticeState> shown) {
        List<String> unread = shown.stream()
                .filter(notice -> notice.readAt() == null)
                .map(NoticeState::id)
                .toList();
        if (!unread.isEmpty()) {
            notices.markRead(unread, Utc.now(clock));
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
        if (PlainText.isBlank(reasons)) {
            return null;
        }
        String words = PlainText.lines(reasons);
        if (words.length() > MAX_REASONS_LENGTH) {
            throw new ReasonsTooLong(MAX_REASONS_LENGTH);
        }
        return words;
    }

    private static List<String> codes(Collection<Recipient> recipients) {
        return recipients.stream().map(Recipient::code).toList();
    }
}
