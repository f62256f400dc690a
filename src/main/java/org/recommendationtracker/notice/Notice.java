package org.recommendationtracker.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;

/** An event as told to one recipient, with its receipts. A receipt once given is never changed. */
@Entity
@Table(name = "notice")
class Notice {

    @Id
    private String id;

    private String eventId;
    private String recipient;
    private String event;
    private String subject;
    private String title;
    private Instant occurredAt;
    private Instant queuedAt;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant readAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable String acknowledgedBy;

    protected Notice() {}

    private Notice(TrackerEvent event, String recipient, Instant queuedAt) {
        this.id = UUID.randomUUID().toString();
        this.eventId = event.id();
        this.recipient = recipient;
        this.event = event.event();
        this.subject = event.subject();
        this.title = event.title();
        this.occurredAt = event.occurredAt();
        this.queuedAt = queuedAt;
    }

    /** In the recipient's inbox, where being written is being delivered. */
    static Notice inInbox(TrackerEvent event, String recipient, Instant now) {
        Notice notice = new Notice(event, recipient, now);
        notice.deliveredAt = now;
        return notice;
    }

    void markRead(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    /** Whoever acknowledges has read it. The first acknowledgement stands. */
    void acknowledge(Actor by, Instant now) {
        if (acknowledgedAt == null) {
            markRead(now);
            acknowledgedAt = now;
            acknowledgedBy = by.userId();
        }
    }

    String recipient() {
        return recipient;
    }

    NoticeState state() {
        return new NoticeState(
                id,
                eventId,
                recipient,
                event,
                subject,
                title,
                occurredAt,
                queuedAt,
                deliveredAt,
                readAt,
                acknowledgedAt,
                acknowledgedBy);
    }
}
