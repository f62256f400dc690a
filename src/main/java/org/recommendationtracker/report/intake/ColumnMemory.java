package org.recommendationtracker.report.intake;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the columns of an issuing body's tables are, as somebody of its panel said last. */
@Component
@Transactional
class ColumnMemory {

    private static final int MAX_NAME_LENGTH = 200;

    private final JdbcClient database;

    ColumnMemory(JdbcClient database) {
        this.database = database;
    }

    private record Remembered(String name, String field) {}

    /** By {@link Column#key} of the name. */
    @Transactional(readOnly = true)
    Map<String, Column> of(String issuingBody) {
        return database
                .sql("select name, field from known_column where issuing_body = :body")
                .param("body", issuingBody)
                .query(Remembered.class)
                .stream()
                .filter(each -> Column.ofField(each.field).isPresent())
                .collect(Collectors.toMap(
                        Remembered::name, each -> Column.ofField(each.field).orElseThrow()));
    }

    /** @param told by {@link Column#key} of the name; a name that is longer than any is not kept */
    void remember(String issuingBody, Map<String, Column> told) {
        told.forEach((name, column) -> {
            if (name.length() <= MAX_NAME_LENGTH) {
                database.sql("insert into known_column (issuing_body, name, field) values (:body, :name, :field)"
                                + " on duplicate key update field = :field")
                        .param("body", issuingBody)
                        .param("name", name)
                        .param("field", column.field())
                        .update();
            }
        });
    }
}
