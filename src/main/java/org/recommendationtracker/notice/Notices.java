package org.recommendationtracker.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.refusal.InvalidParameter;
import org.recommendationtracker.text.PlainText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inboxes, as far as the one who asks may use them. */
@Service
@Transactional(readOnly = true)
public class Notices {

    /** In characters. */
    private static final int MAX_REASONS_LENGTH = 4_000;

    /** In place of the user id of whoever used a link in an e-mail. */
    public static final String BY_LINK = "a link in an e-mail";

    private final NoticeRepository notices;
    private final InboxSearch search;
    private final AcknowledgementTallies tallies;
    private final Recipients recipients;
    private final ObjectProvider<DeliveryReceipts> receipts;
    private final Clock clock;

    Notices(
            NoticeRepository notices,
            InboxSearch search,
            AcknowledgementTallies tallies,
            Recipients recipients,
            ObjectProvider<DeliveryReceipts> receipts,
            Clock clock) {
        this.notices = notices;
        this.search = search;
        this.tallies = tallies;
        this.recipients = recipients;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * The notices, newest first. Ten thousand of one inbox are counted and can be paged through, a thousand of several
     * together. A notice keeps its place whatever becomes of it, so that a list that is read on after a notice lacks nothing.
     *
     * @param recipient whose; null for the reader's own, of all their inboxes
     * @param after id of the notice after which to begin; null to begin with the newest
     * @throws UnknownRecipient if there is no such inbox
     * @throws NotYourInbox if it is closed to the reader
     * @throws InvalidParameter if the page lies beyond those counted, or there is no such notice among them
     */
    public NoticeList list(
            SignedInUser reader, @Nullable String recipient, Shown shown, @Nullable String after, Pageable page) {
        List<String> codes = recipient == null
                ? codes(recipients.ownedBy(reader))
                : List.of(readable(reader, recipient).code());
        requireCounted(codes, page);
        if (codes.isEmpty()) {
            return new NoticeList(List.of(), new Counted(0, false));
        }
        InboxSearch.Position position = after == null ? null : position(codes, after);
        return new NoticeList(
                inOrder(search.newestFirst(codes, shown, position, page)), search.count(codes, shown, position));
    }

    /**
     * Opens a notice: it counts as read from now on if the inbox is the reader's own.
     *
     * @throws UnknownNotice if there is no such notice
     * @throws NotYourInbox if its inbox is closed to the reader
     */
    @Transactional
    public NoticeState open(SignedInUser reader, String id) {
        NoticeRepository.Telling told = told(id);
        readable(reader, told.recipient());
        if (recipients.actingFor(told.recipient(), reader).isPresent()) {
            notices.markRead(List.of(id), Utc.now(clock));
        }
        return inOrder(List.of(id)).get(0);
    }

    /**
     * Acknowledges a notice for its recipient, and with it every reminder of it; nothing changes if that was done before.
     *
     * @param reasons for acknowledging it late, kept if they were demanded
     * @throws UnknownNotice if there is no such notice
     * @throws NotYourInbox if the user does not belong to its recipient
     * @throws ReasonsTooLong if the reasons are longer than 4,000 characters
     * @throws NothingToAcknowledge if nobody waits for it to be acknowledged
     */
    @Transactional
    public NoticeState acknowledge(SignedInUser user, String id, @Nullable String reasons) {
        NoticeRepository.Telling told = told(id);
        String by = recipients
                .actingFor(told.recipient(), user)
                .orElseThrow(() -> new NotYourInbox("Only its recipient can acknowledge a notice."))
                .userId();
        return acknowledge(told, id, by, reasons);
    }

    /**
     * Acknowledges a notice by the link in an e-mail to its recipient; who has the link, its caller has checked.
     *
     * @see #acknowledge(SignedInUser, String, String)
     */
    @Transactional
    public NoticeState acknowledgeByLink(String id, @Nullable String reasons) {
        return acknowledge(told(id), id, BY_LINK, reasons);
    }

    /**
     * What became of a notice beside the inbox.
     *
     * @throws UnknownNotice if there is no such notice
     * @throws NotYourInbox if its inbox is closed to the reader
     */
    public List<DeliveryReceipts.Receipt> receipts(SignedInUser reader, String id) {
        readable(reader, told(id).recipient());
        return receipts.stream().flatMap(channels -> channels.of(id).stream()).toList();
    }

    /** What was told, for whoever tells it through other channels; in the order of the ids. */
    public List<NoticeState> find(List<String> ids) {
        return inOrder(ids);
    }

    private NoticeState acknowledge(NoticeRepository.Telling told, String id, String by, @Nullable String reasons) {
        List<Notice> all = notices.findForUpdate(told.eventId(), told.recipient());
        if (all.stream().noneMatch(Notice::isToBeAcknowledged)) {
            throw new NothingToAcknowledge();
        }
        Instant now = Utc.now(clock);
        String words = tidy(reasons);
        boolean awaited = all.stream().anyMatch(Notice::isAwaited);
        all.forEach(notice -> notice.acknowledge(by, now, words));
        if (awaited) {
            tallies.findForUpdate(told.eventId()).ifPresent(AcknowledgementTally::acknowledge);
        }
        return all.stream()
                .filter(notice -> notice.id().equals(id))
                .findFirst()
                .map(Notice::state)
                .orElseThrow();
    }

    /**
     * Acknowledges notices for their recipient, all of them or none.
     *
     * @return how many
     * @throws ReasonsMissing if reasons are demanded for one of them
     * @see #acknowledge
     */
    @Transactional
    public int acknowledgeAll(SignedInUser user, Collection<String> ids) {
        Map<String, String> events = new HashMap<>();
        ids.forEach(id -> events.computeIfAbsent(id, each -> told(each).eventId()));
        // each in the order of its event, so that two who do the same do not wait for each other in a circle
        events.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(entry -> {
            NoticeState acknowledged = acknowledge(user, entry.getKey(), null);
            if (acknowledged.demandsReasons() && acknowledged.lateReasons() == null) {
                throw new ReasonsMissing(acknowledged.title());
            }
        });
        return events.size();
    }

    /** How many are unread, up to a thousand, by the recipient's code; none for a recipient without any. */
    public Map<String, Counted> unread(Collection<Recipient> inboxes) {
        return inboxes.isEmpty() ? Map.of() : search.countUnread(codes(inboxes));
    }

    /** How many are unread in all inboxes of the reader together, as far as they are counted. */
    public Counted unread(SignedInUser reader) {
        Collection<Counted> each = unread(recipients.ownedBy(reader)).values();
        return new Counted(
                each.stream().mapToLong(Counted::number).sum(), each.stream().anyMatch(Counted::more));
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

    private NoticeRepository.Telling told(String id) {
        return notices.findTelling(id).orElseThrow(() -> new UnknownNotice(id));
    }

    private List<NoticeState> inOrder(List<String> ids) {
        return notices.findByIdIn(ids).stream()
                .map(Notice::state)
                .sorted(Comparator.comparing(notice -> ids.indexOf(notice.id())))
                .toList();
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
