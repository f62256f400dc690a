package org.recommendationtracker.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A long report that is to be published now, and how far that has come; gone once it is published. */
@Entity
@Table(name = "long_publication")
class LongPublication {

    @Id
    @Column(name = "reference")
    private String report;

    private int issued;
    private Instant recordedAt;

    protected LongPublication() {}

    LongPublication(String report, int issued, Instant recordedAt) {
        this.report = report;
        this.issued = issued;
        this.recordedAt = recordedAt;
    }

    int issued() {
        return issued;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
