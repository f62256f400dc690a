package org.recommendationtracker.report.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report that somebody is about to register, as far as it has come; nobody else sees it. Some of what it keeps is read by
 * queries alone.
 */
@SuppressWarnings("UnusedVariable")
@Entity
@Table(name = "upload")
class Upload {

    @Id
    private String id;

    private String owner;

    /** One of few for each owner, and not two uploads of an owner have the same: so many are open at most. */
    private int slot;

    private String fileName;
    private int entries;

    /** The {@link Draft} as JSON. */
    private String draft;

    private Instant expiresAt;

    /** Null until it is saved, by which a new upload is known: its id is given before. */
    @Version
    private @Nullable Long version;

    protected Upload() {}

    Upload(String id, String owner, int slot, Content content, Instant expiresAt) {
        this.id = id;
        this.owner = owner;
        this.slot = slot;
        replace(content, expiresAt);
    }

    /**
     * What was uploaded, or made of it since.
     *
     * @param entries how many recommendations it has
     * @param draft as JSON
     */
    record Content(String fileName, int entries, String draft) {}

    final void replace(Content content, Instant newExpiry) {
        fileName = content.fileName();
        entries = content.entries();
        draft = content.draft();
        expiresAt = newExpiry;
    }

    String fileName() {
        return fileName;
    }

    String draft() {
        return draft;
    }
}
