package org.recommendationtracker.report.intake;

import java.util.HashMap;
import java.util.Map;
import org.recommendationtracker.report.intake.NameMemory.Kind;
import org.springframework.stereotype.Component;

/** What the columns of an issuing body's tables are, as somebody of its panel said last. */
@Component
class ColumnMemory {

    private final NameMemory names;

    ColumnMemory(NameMemory names) {
        this.names = names;
    }

    /** By {@link Column#key} of the name. */
    Map<String, Column> of(String issuingBody) {
        Map<String, Column> columns = new HashMap<>();
        names.of(Kind.COLUMN, issuingBody)
                .forEach((name, field) -> Column.ofField(field).ifPresent(column -> columns.put(name, column)));
        return columns;
    }

    /** Keeps columns by {@link Column#key} of the name. */
    void remember(String issuingBody, Map<String, Column> told) {
        Map<String, String> fields = new HashMap<>();
        told.forEach((name, column) -> fields.put(name, column.field()));
        names.remember(Kind.COLUMN, issuingBody, fields);
    }
}
