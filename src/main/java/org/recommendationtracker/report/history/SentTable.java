package org.recommendationtracker.report.history;

import java.util.Collection;
import org.recommendationtracker.tabular.Table;

/**
 * A table as somebody sent it, with what was said of it and what was changed since.
 *
 * @param file the table without any change
 */
public record SentTable(Table file, TableHead head, CellChanges changes) {

    /** The same of which something else is said. */
    public SentTable with(TableHead other) {
        return new SentTable(file, other, changes);
    }

    /**
     * The same with what somebody typed.
     *
     * @throws org.recommendationtracker.refusal.InvalidInput if a text cannot be in a table, or there are too many
     */
    public SentTable with(Collection<CellChange.Typed> typed) {
        return new SentTable(file, head, changes.with(file, typed));
    }

    /** The table with the changes. */
    public Table table() {
        return changes.applyTo(file);
    }
}
