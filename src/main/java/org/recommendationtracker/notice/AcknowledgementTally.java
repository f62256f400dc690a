package org.recommendationtracker.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How many are to acknowledge an event, and how many have. */
@Entity
@Table(name = "acknowledgement_tally")
class AcknowledgementTally {

    @Id
    private String eventId;

    private String subject;
    private String title;
    private Instant occurredAt;
    private LocalDate acknowledgeBy;
    private int asked;
    private int acknowledged;

    /** Whether everybody has; read by queries only. */
    @SuppressWarnings("UnusedVariable")
    private boolean complete;

    protected AcknowledgementTally() {}

    AcknowledgementTally(TrackerEvent event, LocalDate acknowledgeBy) {
        this.eventId = event.id();
        this.subject = event.subject();
        this.title = event.title();
        this.occurredAt = event.occurredAt();
        this.acknowledgeBy = acknowledgeBy;
    }

    void ask(int more) {
        asked += more;
        complete = asked == acknowledged;
    }

    void acknowledge() {
        acknowledged++;
        complete = asked == acknowledged;
    }

    Acknowledgement with(List<Acknowledgement.Late> late) {
        return new Acknowledgement(eventId, subject, title, occurredAt, acknowledgeBy, asked, acknowledged, late);
    }

    String eventId() {
        return eventId;
    }
}
