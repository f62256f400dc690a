package org.recommendationtracker.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.AttachedFile;
import org.recommendationtracker.recommendation.RecommendationReference;

/** The content of a file that was uploaded as evidence: kept as it came, unless it is taken back before it is submitted. */
@Entity
@Table(name = "evidence_file")
class EvidenceFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String reference;

    @Embedded
    private AttachedFile file;

    @Column(length = Length.LONG32)
    private byte[] content;

    /** Who uploaded it and when is asked of the database alone, if something is wrong with a file. */
    @SuppressWarnings("UnusedVariable")
    private String uploadedBy;

    @SuppressWarnings("UnusedVariable")
    private Instant uploadedAt;

    /** Null unless it was taken back before it was submitted. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable String takenBackBy;

    @SuppressWarnings("UnusedVariable")
    private @Nullable Instant takenBackAt;

    protected EvidenceFile() {}

    EvidenceFile(RecommendationReference reference, AttachedFile file, byte[] content, String userId, Instant now) {
        this.reference = reference.value();
        this.file = file;
        this.content = content.clone();
        this.uploadedBy = userId;
        this.uploadedAt = now;
    }

    @PreRemove
    void refuseRemoval() {
        throw new UnsupportedOperationException("evidence is kept for ever");
    }

    void takeBack(String userId, Instant now) {
        this.content = new byte[0];
        this.takenBackBy = userId;
        this.takenBackAt = now;
    }

    /** @throws IllegalStateException if it is not what was uploaded */
    byte[] content() {
        if (!Sha256.of(content).equals(file.sha256())) {
            throw new IllegalStateException(
                    "file %d of %s was changed in the database".formatted(file.number(), reference));
        }
        return content.clone();
    }
}
