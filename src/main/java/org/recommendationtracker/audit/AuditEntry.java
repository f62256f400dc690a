package org.recommendationtracker.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Role;

/** One step or comment as it was recorded, for ever: there is no way to change or remove an entry. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntry {

    /** The step of an entry that keeps a comment by itself. */
    static final String COMMENT = "COMMENT";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private SubjectKind subjectKind;

    private String subject;
    private int position;
    private String step;
    private String title;
    private String userId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable String party;

    private LocalDate effectiveOn;
    private Instant recordedAt;
    private @Nullable String eventId;

    @Column(name = "state_before")
    private @Nullable String before;

    @Column(name = "state_after")
    private String after;

    private @Nullable String comment;

    protected AuditEntry() {}

    @PreRemove
    void refuseRemoval() {
        throw new UnsupportedOperationException("audit entries are kept for ever");
    }

    String subject() {
        return subject;
    }

    SubjectKind subjectKind() {
        return subjectKind;
    }

    int position() {
        return position;
    }

    String step() {
        return step;
    }

    String title() {
        return title;
    }

    String userId() {
        return userId;
    }

    Role role() {
        return role;
    }

    /** For whom it was done: an office, an issuing body or a board; null if for none, or not kept then. */
    @Nullable String party() {
        return party;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** Of the event that told of it; null for a comment. */
    @Nullable String eventId() {
        return eventId;
    }

    @Nullable String before() {
        return before;
    }

    String after() {
        return after;
    }

    @Nullable String comment() {
        return comment;
    }
}
