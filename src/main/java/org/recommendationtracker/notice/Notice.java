package org.recommendationtracker.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.text.Excerpt;

/** An event as told to one recipient, with its receipts. A receipt once given is never changed. */
@Entity
@Table(name = "notice")
class Notice {

    /** UTF-16 units. */
    static final int MAX_TITLE = 200;

    /** UTF-16 units. */
    static final int MAX_REASONS = 500;

    @Id
    private String id;

    private String eventId;
    private String recipient;
    private String event;
    private String subject;
    private String title;
    private @Nullable String report;
    private @Nullable String reasons;
    private Instant occurredAt;
    private Instant queuedAt;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant readAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable String acknowledgedBy;

    /** Null if nobody waits for it, as for what comes after. */
    private @Nullable LocalDate acknowledgeBy;

    private @Nullable String office;
    private @Nullable String issuingBody;

    @Enumerated(EnumType.STRING)
    private @Nullable Reminder reminder;

    /** When something is said of it next; read by queries only. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable LocalDate remindOn;

    private @Nullable String lateReasons;

    protected Notice() {}

    private Notice(
            String eventId,
            String recipient,
            String event,
            String subject,
            String title,
            Instant occurredAt,
            Instant queuedAt) {
        this.id = UUID.randomUUID().toString();
        this.eventId = eventId;
        this.recipient = recipient;
        this.event = event;
        this.subject = subject;
        this.title = title;
        this.occurredAt = occurredAt;
        this.queuedAt = queuedAt;
    }

    /** That this notice was not acknowledged, as told to its recipient or to somebody else. */
    Notice reminderFor(String whom, Reminder said, String words, Instant now) {
        Notice notice =
                new Notice(eventId, whom, said.event(), subject, Excerpt.of(words + ": " + title, MAX_TITLE), now, now);
        notice.deliveredAt = now;
        notice.report = report;
        notice.reminder = whom.equals(recipient) ? said : null;
        return notice;
    }

    /**
     * Moves on to the last reminder whose day has come: if nobody looked for some days, the recipient is told once.
     *
     * @throws IllegalStateException if nothing is to be said today
     */
    Reminder remind(LocalDate today, AcknowledgementPolicy policy) {
        LocalDate due = Objects.requireNonNull(acknowledgeBy, "nobody waits for it");
        Reminder said = Arrays.stream(Reminder.values())
                .filter(next -> !policy.sayOn(next, due).isAfter(today))
                .reduce((former, latter) -> latter)
                .orElseThrow(() -> new IllegalStateException("nothing is to be said of notice " + id + " yet"));
        reminder = said;
        remindOn = Arrays.stream(Reminder.values())
                .filter(next -> next.compareTo(said) > 0)
                .findFirst()
                .map(next -> policy.sayOn(next, due))
                .orElse(null);
        return said;
    }

    /** Whether somebody asked for it to be acknowledged, be it done or not. */
    boolean isToBeAcknowledged() {
        return acknowledgeBy != null;
    }

    /** Whether somebody waits for it to be acknowledged. */
    boolean isAwaited() {
        return isToBeAcknowledged() && acknowledgedAt == null;
    }

    void markRead(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    /**
     * Whoever acknowledges has read it. The first acknowledgement stands.
     *
     * @param by user id, or what stands for one
     */
    void acknowledge(String by, Instant now, @Nullable String reasons) {
        if (acknowledgedAt == null) {
            markRead(now);
            acknowledgedAt = now;
            acknowledgedBy = by;
            remindOn = null;
            lateReasons = reminder == Reminder.REASONS_DEMANDED ? reasons : null;
        }
    }

    String id() {
        return id;
    }

    /** Code of the minister's office that hears when its recipient is late; null if nobody waits for it. */
    @Nullable String office() {
        return office;
    }

    /** Code of the body whose panel hears it too; null if nobody waits for it. */
    @Nullable String issuingBody() {
        return issuingBody;
    }

    @Nullable LocalDate acknowledgeBy() {
        return acknowledgeBy;
    }

    String recipient() {
        return recipient;
    }

    NoticesWritten.Told told() {
        return new NoticesWritten.Told(eventId, event, subject, report, title, reasons, occurredAt);
    }

    NoticeState state() {
        return new NoticeState(
                id,
                eventId,
                recipient,
                event,
                subject,
                report,
                title,
                reasons,
                occurredAt,
                queuedAt,
                deliveredAt,
                readAt,
                acknowledgedAt,
                acknowledgedBy,
                acknowledgeBy,
                reminder,
                lateReasons);
    }
}
