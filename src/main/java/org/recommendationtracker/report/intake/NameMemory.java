package org.recommendationtracker.report.intake;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What names in an issuing body's tables mean, as somebody who sent one said last. */
@Component
@Transactional
public class NameMemory {

    private static final int MAX_NAME_LENGTH = 200;

    private final JdbcClient database;

    NameMemory(JdbcClient database) {
        this.database = database;
    }

    /** What is called by a name; what is known of one kind says nothing of the others. */
    public enum Kind {
        COLUMN,
        HISTORY_COLUMN,
        HISTORY_DECISION
    }

    private record Remembered(String name, String field) {}

    /** The meanings, by what counts of the names. */
    @Transactional(readOnly = true)
    public Map<String, String> of(Kind kind, String issuingBody) {
        return database
                .sql("select name, field from known_column where issuing_body = :body and kind = :kind")
                .param("body", issuingBody)
                .param("kind", kind.name())
                .query(Remembered.class)
                .stream()
                .collect(Collectors.toMap(Remembered::name, Remembered::field));
    }

    /** Keeps meanings by what counts of the names; an empty name, or one that is longer than any, is not kept. */
    public void remember(Kind kind, String issuingBody, Map<String, String> told) {
        told.forEach((name, meaning) -> {
            if (!name.isEmpty() && name.length() <= MAX_NAME_LENGTH) {
                database.sql(
                                "insert into known_column (issuing_body, kind, name, field) values (:body, :kind, :name, :field)"
                                        + " on duplicate key update field = :field")
                        .param("body", issuingBody)
                        .param("kind", kind.name())
                        .param("name", name)
                        .param("field", meaning)
                        .update();
            }
        });
    }
}
