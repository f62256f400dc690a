package org.recommendationtracker.workflow.task;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** What somebody typed into a task's form and has not sent off: theirs alone, and no part of any record. */
@Entity
@Table(name = "task_draft")
class TaskDraft {

    @EmbeddedId
    private Key key;

    private String content;
    private Instant savedAt;

    protected TaskDraft() {}

    /** Whose draft, on which task. */
    @Embeddable
    record Key(
            @Column(name = "task_id") String task,
            @Column(name = "user_id") String user) implements Serializable {}

    String task() {
        return key.task();
    }

    String content() {
        return content;
    }

    Instant savedAt() {
        return savedAt;
    }
}
