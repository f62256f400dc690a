package org.recommendationtracker.register.web;

import static org.recommendationtracker.export.Column.day;
import static org.recommendationtracker.export.Column.minute;
import static org.recommendationtracker.export.Column.words;

import java.util.List;
import org.recommendationtracker.export.Batches;
import org.recommendationtracker.export.OpenTable;
import org.recommendationtracker.export.TableFile;
import org.recommendationtracker.register.KnownStatuses;
import org.recommendationtracker.register.KnownStatuses.Row;
import org.springframework.stereotype.Component;

/** All statuses that recommendations had, for whoever takes all of the data away. */
@Component
class StatusTable implements OpenTable {

    private static final int BATCH = 1_000;

    private final KnownStatuses statuses;

    StatusTable(KnownStatuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public TableFile<Row> openTable() {
        return new TableFile<>(
                "statuses",
                "Statuses",
                List.of(
                        words("Reference", Row::reference),
                        words("Status code", row -> row.status().name()),
                        day("From", Row::from),
                        day("Until", Row::until),
                        minute("Known from", Row::knownFrom)),
                Batches.<Row>after(last -> statuses.after(last, BATCH)));
    }
}
