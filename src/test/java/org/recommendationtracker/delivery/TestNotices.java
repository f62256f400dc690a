package org.recommendationtracker.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.notice.NoticesWritten;
import org.recommendationtracker.notice.NoticesWritten.Told;
import org.recommendationtracker.notice.NoticesWritten.Written;
import org.recommendationtracker.notice.Subscriptions;
import org.recommendationtracker.party.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes notices as their consumer does, and looks what became of them. */
class TestNotices {

    private final JdbcTemplate database;
    private final ApplicationEventPublisher events;
    private final Subscriptions subscriptions;
    private final TestClock clock;
    private final TransactionTemplate transaction;

    TestNotices(
            JdbcTemplate database,
            ApplicationEventPublisher events,
            Subscriptions subscriptions,
            TestClock clock,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.events = events;
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void empty() {
        transaction.executeWithoutResult(status -> List.of(
                        "notice",
                        "delivery",
                        "delivery_message",
                        "message_link",
                        "subscription",
                        "acknowledgement_tally",
                        "webhook")
                .forEach(table -> database.update("delete from " + table)));
    }

    /** Of as many recommendations of one report; gives the notices' ids. */
    List<String> tell(String recipient, int many) {
        return write(recipient, many, null);
    }

    /** One that is to be acknowledged. */
    String ask(String recipient) {
        return write(recipient, 1, LocalDate.of(2014, 12, 15)).get(0);
    }

    private List<String> write(String recipient, int many, @Nullable LocalDate acknowledgeBy) {
        List<Written> written = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            for (int number = 1; number <= many; number++) {
                String id = UUID.randomUUID().toString();
                String subject = "SCRP-2014-%02d".formatted(number);
                database.update(
                        """
                        insert into notice (id, event_id, recipient, event, subject, report, title, reasons, occurred_at,
                            queued_at, delivered_at, acknowledge_by)
                        values (?, ?, ?, 'accepted', ?, 'SCRP-2014', ?, 'Families need to know.', ?, ?, ?, ?)""",
                        id,
                        UUID.randomUUID().toString(),
                        recipient,
                        subject,
                        subject + " Accepted: Every board should publish each review.",
                        Utc.of(clock.instant()),
                        Utc.of(clock.instant()),
                        Utc.of(clock.instant()),
                        acknowledgeBy);
                written.add(new Written(id, recipient, acknowledgeBy != null, acknowledgeBy));
            }
            events.publishEvent(new NoticesWritten(
                    new Told("an-event", "accepted", "SCRP-2014-01", "SCRP-2014", "Accepted", null, clock.instant()),
                    written,
                    subscriptions.now(),
                    Map.of(),
                    clock.instant()));
        });
        return written.stream().map(Written::id).toList();
    }

    /** Chooses how often a recipient hears by e-mail, and where. */
    void choose(String recipient, String frequency, String address) {
        transaction.executeWithoutResult(status -> database.update(
                "insert into subscription (recipient, choices, changed_by, changed_at) values (?, ?, 'somebody', ?)",
                recipient,
                "{\"reports\": [], \"themes\": [], \"channels\": {\"email\": \"%s\"}, \"email\": \"%s\"}"
                        .formatted(frequency, address),
                Utc.of(clock.instant())));
    }

    /** What became of messages, with how often each was tried. */
    List<String> messages() {
        return database.queryForList(
                "select concat(recipient, ' ', state, ' ', attempts, ' ', coalesce(reason, '')) from delivery_message"
                        + " order by made_at, recipient",
                String.class);
    }

    /** As if a node had ended after it sent all messages, and before it kept that. */
    void leaveHalfDone() {
        transaction.executeWithoutResult(status -> database.update(
                "update delivery_message set state = 'SENDING', sent_at = null, try_at = ?",
                Utc.of(clock.instant().plusSeconds(300))));
    }

    /** Of all deliveries, in the order of writing. */
    List<String> standings() {
        return database.queryForList("select standing from delivery order by id", String.class);
    }

    /** Of deliveries by their standing. */
    int deliveries(String standing) {
        return database.queryForObject("select count(*) from delivery where standing = ?", Integer.class, standing);
    }

    Map<String, Object> receipt(String noticeId) {
        return database.queryForMap(
                "select n.read_at, n.acknowledged_at, n.acknowledged_by, d.acknowledged_at by_link from notice n"
                        + " join delivery d on d.notice_id = n.id where n.id = ?",
                noticeId);
    }
}
