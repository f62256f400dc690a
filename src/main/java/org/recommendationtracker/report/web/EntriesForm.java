package org.recommendationtracker.report.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.report.intake.Draft;

/** Recommendations of an upload as somebody corrected them on the page. */
record EntriesForm(@Nullable List<Corrected> entries) {

    /**
     * One recommendation.
     *
     * @param position in the upload, from 0
     * @param themes codes with semicolons or commas between them
     * @param boards codes with semicolons or commas between them
     * @param parts on lines; null leaves them as they are
     */
    record Corrected(
            int position,
            @Nullable String number,
            @Nullable String text,
            @Nullable String themes,
            @Nullable String boards,
            @Nullable String priority,
            @Nullable String parts) {

        /** The line is taken as it was typed now, whatever was wrong with it in the file. */
        private Draft.Entry applyTo(Draft.Entry entry) {
            return new Draft.Entry(
                    entry.line(),
                    text(number),
                    text(text),
                    Draft.Entry.listed(text(themes)),
                    Draft.Entry.listed(text(boards)),
                    text(priority),
                    parts == null ? entry.parts() : parts,
                    "");
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    /** The draft with the corrections in it; a position that it has not is left out. */
    Draft applyTo(Draft draft) {
        List<Draft.Entry> corrected = new ArrayList<>(draft.entries());
        if (entries != null) {
            for (Corrected entry : entries) {
                if (entry.position() >= 0 && entry.position() < corrected.size()) {
                    corrected.set(entry.position(), entry.applyTo(corrected.get(entry.position())));
                }
            }
        }
        return draft.withEntries(corrected);
    }
}
